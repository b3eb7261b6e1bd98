import type { Judge } from "../case/case.ts";
import { memberAt } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";

/** Fewer turns may all have failed behind their answers by chance. */
const fewest = 3;

/**
 * A turn that has said its whole answer has not failed. One such turn may well fail behind it; where all of them do, and have
 * said different things, the error belongs to no failure.
 */
export const needlessErrors: Judge = {
  id: "kit/needless-errors",
  rules: ["ER-01"],
  run(views, rule) {
    const answered = views.filter(hasAnswered);
    const texts = new Set(answered.map(answerOf));
    // An apology in place of an answer is the same each time.
    if (answered.length < fewest || texts.size < 2) return;
    const [first] = answered;
    const isFailing = answered.every(({ events }) => events.some(({ type }) => type === "error"));
    // Turns that do not fail show nothing of how one fails.
    if (first && isFailing) rule("ER-01").holds(false, "error-after-every-answer", { in: first });
  },
};

/** Whether a stream ends, as far as its items go, with a whole message of the assistant. */
function hasAnswered(view: View): boolean {
  if (!view.streamed) return false;
  const items = view.events.filter(({ type }) => type.startsWith("thread.item."));
  const last = items.at(-1);
  return last?.type === "thread.item.done" && memberAt(last, "item", "type") === "assistant_message";
}

const answerOf = ({ events }: View): string =>
  JSON.stringify(
    events
      .filter(({ type }) => type === "thread.item.done")
      .map((event) => memberAt(event, "item", "content")),
  );
