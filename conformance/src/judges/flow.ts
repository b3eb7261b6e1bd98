import type { Judge } from "../case/case.ts";
import { atOnce, cameLateAndTogether } from "../transcript/arrival.ts";
import type { View } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { creatingOperations, readingOperations } from "../transcript/operations-and-events.ts";

/** Whether a new thread begins before everything has been said: any model that needs time shows it. */
export const flow: Judge = {
  id: "kit/flow",
  rules: ["TR-30"],
  run(views, rule) {
    const usual = median(
      views
        .filter((view) => view.status === 200 && readingOperations.has(view.exchange.request.operation))
        .map(({ exchange }) => exchange.end.at - exchange.request.at),
    );
    // Without a read there is nothing to tell a slow network from a slow server by.
    if (usual === undefined) return;
    const answers = views.filter((view) => isWholeAnswer(view) && isAlone(view, views));
    const late = new Set(answers.filter((view) => cameLateAndTogether(view, usual)));
    // A server does it again and again; a busy machine now and then.
    const isHabit = late.size >= Math.min(2, answers.length) && 10 * late.size > answers.length;
    for (const view of answers) {
      rule("TR-30").holds(!(isHabit && late.has(view)), "nothing-before-everything", {
        in: view,
        frame: view.frames[0]!,
        expected: `the first event about as soon as a read, ${Math.round(usual)} ms`,
        received: atOnce(view),
      });
    }
  },
};

/** Whether it is a new thread with an answer in it: two things, of which the first needs no model. */
function isWholeAnswer(view: View): boolean {
  if (!view.streamed || !creatingOperations.has(view.exchange.request.operation)) return false;
  const finished = view.eventsOf("thread.item.done").map(({ item }) => (isObject(item) ? item["type"] : ""));
  return view.eventsOf("thread.created").length > 0 && finished.some((type) => type !== "user_message");
}

/** One that ran beside others may have waited for them (TR-16). */
const isAlone = ({ exchange: own }: View, views: readonly View[]): boolean =>
  views.every(
    ({ exchange: other }) =>
      other === own || other.request.at >= own.end.at || other.end.at <= own.request.at,
  );

function median(values: readonly number[]): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}
