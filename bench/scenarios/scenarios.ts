import { headRoom } from "./head-room.ts";
import { historyScenarios } from "./history.ts";
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
];
