import { bundleSize } from "./bundle-size.ts";
import { conformanceRun } from "./conformance-run.ts";
import { headRoom } from "./head-room.ts";
import { historyScenarios } from "./history.ts";
import { importTime } from "./import-time.ts";
import { neighbourScenarios } from "./memory.ts";
import { pacedScenarios } from "./paced.ts";
import { requestScenarios } from "./requests.ts";
import type { Scenario } from "./scenario.ts";
import { streamingScenarios } from "./streaming.ts";

/** Every scenario, in the order of the report. */
export const scenarios: readonly Scenario[] = [
  headRoom,
  ...streamingScenarios,
  ...requestScenarios,
  ...pacedScenarios,
  ...historyScenarios,
  ...neighbourScenarios,
  importTime,
  bundleSize,
  conformanceRun,
];
