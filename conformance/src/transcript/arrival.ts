import type { View } from "./view.ts";

/** Milliseconds after which a user doubts that the message has arrived. */
const late = 1000;
/** How many times as long as a read the first event may take. */
const asLongAsReads = 4;

/** Milliseconds from the request to the first event. */
export const waitOf = ({ frames, exchange }: View): number =>
  (frames[0]?.at ?? exchange.end.at) - exchange.request.at;

/** Milliseconds from the first event to the last. */
export const spreadOf = ({ frames }: View): number => (frames.at(-1)?.at ?? 0) - (frames[0]?.at ?? 0);

/** Whether all events came together, as far as a network lets one say so. */
export const cameTogether = (view: View): boolean => spreadOf(view) <= Math.max(50, waitOf(view) / 20);

/** Whether nothing came for long, and then everything; `usual` is what a read takes in milliseconds. */
export const cameLateAndTogether = (view: View, usual: number, patience = late): boolean =>
  waitOf(view) >= Math.max(patience, asLongAsReads * usual) && cameTogether(view);

/** How a stream came whose events came together. */
export const atOnce = (view: View): string =>
  `${view.frames.length} events at once after ${Math.round(waitOf(view))} ms`;
