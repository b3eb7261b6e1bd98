import type { Thread } from "@chatkit-protocol/core/protocol";

/** One for all: to make one takes longer than to draw a row. */
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** The title of a thread, or its day if it has none. */
export const titleOf = ({ title, created_at }: Thread): string =>
  title ?? `Conversation of ${dayOf(created_at)}`;

/** A server may send any text. */
function dayOf(time: string): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? time : day.format(date);
}
