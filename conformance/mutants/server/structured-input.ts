import { objects } from "../support/benign-variant.ts";
import type { StructuredInput, StructuredInputItem, UserStore } from "@chatkit-protocol/core";
import { frames, type Mutant } from "../support/mutant.ts";
import {
  inside,
  repairing,
  onlyFor,
  rejecting,
  rewritingEvents,
  intercepting,
  streaming,
} from "../support/requests.ts";

const operation = "threads.add_structured_input";

/** What was posted last: a fault of the store does not see the request. */
let posted: Record<string, { values?: string[] }> = {};
const noting = intercepting((asked, next) => {
  const { answers } = (asked.params["input"] ?? {}) as { answers?: typeof posted };
  if (asked.type === operation) posted = answers ?? {};
  return next();
});

/** A store in which an answered form comes out differently. */
const recording =
  (change: (item: StructuredInputItem) => StructuredInputItem) =>
  (view: UserStore): Partial<UserStore> => ({
    updateItem: (threadId, itemId, answer, removed) =>
      view.updateItem(
        threadId,
        itemId,
        (item) => {
          const next = answer(item);
          return next?.type === "structured_input" ? change(next) : next;
        },
        removed,
      ),
  });
const each =
  (change: (question: StructuredInput) => StructuredInput) =>
  (item: StructuredInputItem): StructuredInputItem => ({ ...item, inputs: item.inputs.map(change) });
/** Changes the values of every answer on their way in. */
const changingValues = (change: (values: unknown[]) => unknown[]) =>
  repairing("threads.add_structured_input", (params) => {
    const input = inside(params, "input");
    const answers = Object.entries(inside(input, "answers")).map(([id, answer]) => {
      const { values, ...rest } = answer as { values?: unknown };
      return [id, Array.isArray(values) ? { ...rest, values: change(values) } : answer];
    });
    return { ...params, input: { ...input, answers: Object.fromEntries(answers) as unknown } };
  });

/** Another answer in the place of one that was given. */
const given =
  (values: (question: StructuredInput, values: string[]) => string[]) =>
  (question: StructuredInput): StructuredInput =>
    question.answer && !question.answer.skipped
      ? { ...question, answer: { ...question.answer, values: values(question, question.answer.values) } }
      : question;

export const structuredInput: readonly Mutant[] = [
  {
    id: "asks-without-questions",
    breaks: "SI-01/questions-changed",
    answer: rewritingEvents((text) => text.replaceAll(/"question":"[^"]*",/g, "")),
  },
  {
    id: "asks-what-is-answered",
    breaks: "SI-01/not-sent-as-pending",
    // It is stored as pending, so that it can be answered.
    alsoBreaks: ["AM-04"],
    answer: rewritingEvents((text, { type }) =>
      type === "thread.item.done"
        ? text.replace(/"structured_input"(.*)"pending"/, '"structured_input"$1"answered"')
        : text,
    ),
  },
  {
    id: "answers-in-silence",
    breaks: "SI-02/opening-event-wrong",
    answer: onlyFor(
      operation,
      frames((event) => (event.type === "thread.item.replaced" ? undefined : event)),
    ),
  },
  {
    id: "takes-answers-for-skipped",
    breaks: "SI-03/answers-not-recorded",
    store: recording(
      each((question) =>
        question.answer ? { ...question, answer: { ...question.answer, skipped: true } } : question,
      ),
    ),
  },
  {
    id: "waits-for-missing-answers",
    breaks: "SI-04/missing-answer-not-skipped",
    alsoBreaks: ["SI-05", "SI-13"],
    store: recording(
      each(({ answer, ...question }) => (answer && !answer.skipped ? { ...question, answer } : question)),
    ),
  },
  {
    id: "takes-the-values-of-skipped-answers",
    breaks: "SI-04/missing-answer-not-skipped",
    answer: repairing(operation, (params) => {
      const input = inside(params, "input");
      const answers = Object.entries(inside(input, "answers")).map(([id, answer]) => {
        const { skipped: _ignored, ...rest } = answer as { skipped?: unknown };
        return [id, rest];
      });
      return { ...params, input: { ...input, answers: Object.fromEntries(answers) as unknown } };
    }),
  },
  {
    id: "does-not-let-anyone-skip",
    breaks: "SI-05/skip-not-recorded",
    answer: intercepting((asked, next) => {
      const input = asked.params["input"] as { status?: unknown } | undefined;
      return asked.type === operation && input?.status === "skipped"
        ? next({ ...asked, params: { ...asked.params, input: { ...input, status: "answered" } } })
        : next();
    }),
  },
  {
    id: "lets-a-single-choice-have-several",
    breaks: "SI-06/first-value-not-kept",
    answer: noting,
    store: recording(each(given(({ id }, values) => posted[id]?.values ?? values))),
  },
  {
    id: "takes-one-of-several",
    breaks: "SI-07/values-not-kept",
    store: recording(each(given((_question, values) => values.slice(0, 1)))),
  },
  {
    id: "takes-listed-options-only",
    breaks: "SI-08/own-value-not-recorded",
    store: recording(
      each(
        given((question, values) =>
          question.type === "multiple_choice"
            ? values.filter((value) => question.options.some((option) => option.value === value))
            : values,
        ),
      ),
    ),
  },
  {
    id: "refuses-unknown-questions",
    breaks: "SI-09/submission-rejected",
    answer: noting,
    store: recording((item) => {
      const unknown = Object.keys(posted).some((name) => !item.inputs.some(({ id }) => id === name));
      if (unknown) throw new Error("There is no such question");
      return item;
    }),
  },
  {
    id: "moves-answered-forms-to-the-end",
    breaks: "SI-10/id-or-place-changed",
    store: (view) => ({
      async updateItem(threadId, itemId, change, removed) {
        const item = await view.updateItem(threadId, itemId, change, removed);
        if (item?.type !== "structured_input") return item;
        await view.save(threadId, { removed: [itemId] });
        await view.save(threadId, { items: [item] });
        return item;
      },
    }),
  },
  {
    id: "shows-answers-and-stores-none",
    breaks: "SI-10/answers-not-stored",
    alsoBreaks: ["SI-11"],
    store: (view) => ({
      async updateItem(threadId, itemId, change, removed) {
        const item = await view.loadItem(threadId, itemId);
        return item?.type === "structured_input"
          ? change(item)
          : view.updateItem(threadId, itemId, change, removed);
      },
    }),
  },
  {
    id: "stamps-answered-forms-anew",
    breaks: "SER-04/created-at-changes",
    answer: objects((object) =>
      object["type"] === "structured_input" && object["status"] !== "pending"
        ? { ...object, created_at: "2026-01-31T12:00:00Z" }
        : object,
    ),
  },
  {
    id: "takes-answers-twice",
    breaks: "SI-11/second-submission-accepted",
    store: (view) => ({
      updateItem: (threadId, itemId, change, removed) =>
        view.updateItem(
          threadId,
          itemId,
          (item) => change(item.type === "structured_input" ? { ...item, status: "pending" } : item),
          removed,
        ),
    }),
  },
  {
    id: "takes-answers-to-anything",
    breaks: "SI-12/non-question-accepted",
    answer: streaming(operation, [400]),
  },
  {
    id: "takes-answers-to-nothing",
    breaks: "SI-12/unknown-item-accepted",
    answer: streaming(operation, [404]),
  },
  {
    id: "wants-answers",
    breaks: "SI-13/submission-rejected",
    answer: rejecting(({ type, params }) => type === operation && JSON.stringify(params["input"]) === "{}"),
  },
  {
    id: "takes-every-value-once",
    breaks: "SI-07/values-not-kept",
    answer: changingValues((values) => [...new Set(values)]),
  },
  {
    id: "trims-own-words",
    breaks: "SI-08/own-value-not-recorded",
    answer: changingValues((values) => values.map((value) => String(value).trim())),
  },
];
