import type { Explains } from "./explanation.ts";
import { ofEndings } from "./explained-endings.ts";
import { ofItems } from "./explained-items.ts";
import { ofParts } from "./explained-parts.ts";
import { ofRequests } from "./explained-requests.ts";
import { ofThreads } from "./explained-threads.ts";
import { seemingLost } from "./incomplete-reads.ts";
import type { FindingName } from "./index.ts";
import { seemingLate } from "./late-reads.ts";

/** Findings that leave nothing else to see in their exchange: whatever else is found in it is blocked by them. */
export const hiding: readonly FindingName[] = [
  "RD-06/every-list-empty",
  "SER-02/identity-missing",
  "SER-06/data-missing",
  "TR-03/refused-with-200",
  "TR-04/refused-with-200",
];

/** Which findings are only what another broken rule leaves behind: they are blocked by it. The table has no circles. */
export const explains: Explains = [
  also(seemingLate, ["IT-14/item-listed-late"]),
  also(seemingLost, ["RD-01/opens-with-fewer-items", "RD-06/items-missing"]),
].reduce((known: Explains, add) => add(known), {
  ...ofRequests,
  ...ofThreads,
  ...ofItems,
  ...ofParts,
  ...ofEndings,
});

/** Adds roots, wherever in the run they are found, to each of these findings. */
function also(names: readonly FindingName[], roots: readonly FindingName[]): (known: Explains) => Explains {
  return (known) => ({
    ...known,
    ...Object.fromEntries(
      names.map((name) => [name, { ...known[name], inRun: [...(known[name]?.inRun ?? []), ...roots] }]),
    ),
  });
}
