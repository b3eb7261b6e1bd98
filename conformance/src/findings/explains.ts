import type { Explains } from "./explanation.ts";
import { ofEndings } from "./explained-endings.ts";
import { ofItems } from "./explained-items.ts";
import { ofRequests } from "./explained-requests.ts";
import type { FindingName } from "./index.ts";
import { withLateReads } from "./late-reads.ts";

/** Findings that leave nothing else to see in their exchange: whatever else is found in it is blocked by them. */
export const hiding: readonly FindingName[] = [
  "RD-06/every-list-empty",
  "SER-02/identity-missing",
  "SER-06/data-missing",
  "TR-03/refused-with-200",
  "TR-04/refused-with-200",
];

/** Which findings are only what another broken rule leaves behind: they are blocked by it. The table has no circles. */
export const explains: Explains = withLateReads({ ...ofRequests, ...ofItems, ...ofEndings });
