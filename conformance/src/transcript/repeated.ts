import { firstDifference } from "./first-difference.ts";
import type { WireEvent } from "./view.ts";

/** Whether an event brings the item of an earlier one again, just as it was: nothing has changed for a client (IT-08). */
export const isRepeated = (event: WireEvent, earlier: WireEvent | undefined): boolean =>
  firstDifference(event["item"], earlier?.["item"]) === undefined;
