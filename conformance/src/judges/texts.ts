import { type Annotation, type AssistantMessageItem } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import { itemOfType } from "../replay/item-state.ts";
import { type ItemStep, streamsOf } from "../replay/streams.ts";
import { firstDifference } from "../transcript/first-difference.ts";

/** The annotations that were announced for each part of a message, in the order that its updates gave them. */
type Announced = ReadonlyMap<number, readonly Annotation[]>;

/** The annotations of a part. A part of a type that the protocol does not know may have anything for them. */
const annotationsOf = (
  part: Partial<AssistantMessageItem["content"][number]> | undefined,
): readonly Annotation[] => (Array.isArray(part?.annotations) ? part.annotations : []);

const same = (a: unknown, b: unknown): boolean => firstDifference(a, b) === undefined;

/** What an assistant's message shows while it streams is what it ends with. */
export const texts: Judge = {
  id: "texts",
  rules: ["AM-02", "AM-03", "AM-07", "AM-08", "AM-11", "AM-12"],
  case(views, rule) {
    for (const { steps } of streamsOf(views).values()) {
      const announced = new Map<string, Announced>();
      for (const step of steps) {
        judgeUpdate(step, rule);
        const known = announce(step, announced.get(step.id) ?? new Map(), rule);
        announced.set(step.id, known);
        if (step.event.type === "thread.item.done") judgeEnd(step, known, rule);
      }
    }
  },
};

function textSoFar(message: AssistantMessageItem, index: number): string {
  return message.content[index]?.text ?? "";
}

function judgeUpdate({ view, frame, update, before }: ItemStep, rule: RuleObserver): void {
  const message = itemOfType(before, "assistant_message");
  if (!message || before?.phase !== "open" || !update || !("content_index" in update)) return;
  const { content_index: index } = update;
  rule("AM-03").holds(index <= message.content.length, "part-index-beyond-next", {
    in: view,
    frame,
    expected: `at most ${message.content.length}`,
    received: index,
  });
  if (update.type === "assistant_message.content_part.text_delta") {
    rule("AM-11").holds(update.delta !== "", "delta-empty", { in: view, frame });
    // The delta first: to read the end of a text that grows by pieces copies all of it, and every state keeps its copy.
    const halves =
      /^[\uDC00-\uDFFF]/.test(update.delta) && /[\uD800-\uDBFF]$/.test(textSoFar(message, index));
    rule("AM-12").holds(!halves, "character-cut", {
      in: view,
      frame,
      expected: "whole characters",
      received: update.delta,
    });
  }
  if (update.type === "assistant_message.content_part.done") {
    // The finished part replaces the streamed text, so applying the updates does not show a lost delta.
    const part = message.content[index];
    rule("AM-02").holds(part === undefined || part.type === update.content.type, "part-changes-its-type", {
      in: view,
      frame,
      expected: part?.type,
      received: update.content.type,
    });
    const streamed = part?.text ?? "";
    rule("AM-02").holds(
      streamed === "" || streamed === update.content.text,
      "deltas-differ-from-final-text",
      { in: view, frame, expected: update.content.text, received: streamed },
    );
  }
}

/** The annotations announced so far; a finished part that leaves some out does not take them back. */
function announce(
  { view, frame, event, update, before, after }: ItemStep,
  known: Announced,
  rule: RuleObserver,
): Announced {
  if (event.type === "thread.item.added") {
    return new Map(
      itemOfType(after, "assistant_message")?.content.map((part, index) => [index, annotationsOf(part)]),
    );
  }
  if (!itemOfType(after, "assistant_message") || !update || !("content_index" in update)) return known;
  const part = known.get(update.content_index) ?? [];
  const parts = (annotations: readonly Annotation[]): Announced =>
    new Map([...known, [update.content_index, annotations]]);
  switch (update.type) {
    case "assistant_message.content_part.added":
      return parts(annotationsOf(update.content));
    case "assistant_message.content_part.annotation_added":
      // After an unreadable update the place is not known.
      if (before?.readable)
        rule("AM-07").holds(update.annotation_index <= part.length, "annotation-index-beyond-next", {
          in: view,
          frame,
          expected: `at most ${part.length}`,
          received: update.annotation_index,
        });
      return parts(part.toSpliced(update.annotation_index, 0, update.annotation));
    case "assistant_message.content_part.done": {
      const annotations = annotationsOf(update.content);
      const missing = part.filter((one) => !annotations.some((other) => same(one, other)));
      if (part.length > 0) {
        rule("AM-08").holds(missing.length === 0, "announced-annotation-left-out", {
          in: view,
          frame,
          expected: part,
          received: annotations,
        });
      }
      return missing.length === 0 ? parts(annotations) : known;
    }
    default:
      return known;
  }
}

function judgeEnd({ view, frame, before, after }: ItemStep, announced: Announced, rule: RuleObserver): void {
  const [streamed, final] = [itemOfType(before, "assistant_message"), itemOfType(after, "assistant_message")];
  if (!streamed || !final || !before?.readable || before.phase !== "open" || before.updates === 0) return;
  const texts = ({ content }: AssistantMessageItem) => content.map(({ type, text }) => ({ type, text }));
  const path = firstDifference(texts(streamed), texts(final), "$.item.content");
  rule("AM-02").holds(path === undefined, "updates-differ-from-final-item", {
    in: view,
    frame,
    ...(path === undefined ? {} : { path }),
    expected: texts(final),
    received: texts(streamed),
  });
  let moved = false;
  let count = 0;
  for (const [index, part] of announced) {
    count += part.length;
    if (part.length === 0) continue;
    const found = annotationsOf(final.content[index]);
    const kept = rule("AM-07").holds(same(part, found.slice(0, part.length)), "annotation-misplaced", {
      in: view,
      frame,
      path: `$.item.content[${index}].annotations`,
      expected: part,
      received: found,
    });
    moved ||= !kept;
  }
  const all = final.content.flatMap(annotationsOf);
  if (path !== undefined || moved) return;
  rule("AM-02").holds(all.length === count, "annotation-never-announced", {
    in: view,
    frame,
    expected: count,
    received: all,
  });
}
