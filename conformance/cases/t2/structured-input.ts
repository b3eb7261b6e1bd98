import type { Case, CaseId, Say } from "../../src/case.ts";
import type { RuleId } from "../../src/generated/rules.ts";
import type { View } from "../../src/view.ts";
import { isObject } from "../../src/viewing.ts";
import { at, ended, ids, itemOf, listed, outcome } from "../look.ts";
import { listItems, read } from "../requests.ts";
import { form } from "../steps.ts";

interface Submission {
  status?: "answered" | "skipped";
  answers?: Readonly<Record<string, { values: readonly string[] }>>;
}

const operation = "threads.add_structured_input";
const options = [{ value: "a" }, { value: "b" }, { value: "c" }];
const asked = form(
  { type: "multiple_choice", id: "one", question: "Which?", options, multiple: false },
  { type: "multiple_choice", id: "many", question: "Which ones?", options, multiple: true },
  { type: "freeform", id: "free", question: "Why?", description: "In a few words" },
);

const submit = (thread_id: string, item_id: string, input: Submission) => ({
  json: { type: operation, params: { thread_id, item_id, input } },
});

/** The form that the server announces as answered. */
const answeredIn = (view: View) => itemOf(view.eventsOf("thread.item.replaced")[0]);

/** The answer to a question of a form. */
function answerTo(item: Readonly<Record<string, unknown>>, question: string): unknown {
  const inputs = Array.isArray(item["inputs"]) ? item["inputs"].filter(isObject) : [];
  return inputs.find(({ id }) => id === question)?.["answer"];
}

/** Whether an answer that has values counts as skipped is SI-03's matter. */
const given = (...values: string[]) => ({ values });
const skipped = { values: [], skipped: true };

/** What a submission must become: the status of the form and the answers to some of its questions. */
interface Expected {
  status: string;
  answers: Readonly<Record<string, unknown>>;
}

/** A case that submits once and compares what is announced. */
const submission = (
  id: CaseId,
  rule: RuleId,
  message: string,
  input: Submission,
  expected: Expected,
): Case => ({
  id,
  rules: [rule],
  tier: "T2",
  async drive(d) {
    const { view, threadId } = await d.create("ask", { script: [asked] });
    const [item = ""] = ids(ended(view, "structured_input"));
    await d.send("answer", submit(threadId, item, input));
  },
  judge(seen, say) {
    const view = seen.get("answer");
    if (!judgeTaken(view, say, rule)) return;
    const item = answeredIn(view);
    // That the answered form is not shown is SI-02's matter.
    if (item["id"] === undefined) return;
    const answers = Object.entries(expected.answers).map(([name, wanted]) => {
      const answer = answerTo(item, name);
      return [name, isObject(wanted) && !("skipped" in wanted) ? { values: at(answer, "values") } : answer];
    });
    say(rule).equals({ status: item["status"], answers: Object.fromEntries(answers) }, expected, {
      message,
      in: view,
    });
  },
});

const judgeTaken = (view: View, say: Say, rule: RuleId): boolean =>
  say(rule).holds(view.streamed && !view.refused, {
    message: "A submission for a pending form is refused",
    in: view,
    received: outcome(view),
  });

export const structuredInput: readonly Case[] = [
  {
    id: `${operation}/asks-and-is-answered`,
    rules: ["SI-01", "SI-02", "SI-03", "SI-11"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.create("ask", { script: [asked] });
      const [item = ""] = ids(ended(view, "structured_input"));
      const input: Submission = {
        status: "answered",
        answers: { one: { values: ["b"] }, free: { values: ["So."] } },
      };
      await d.send("answer", submit(threadId, item, input));
      await read(d, "before", listItems(threadId));
      await d.send("again", submit(threadId, item, { answers: { one: { values: ["c"] } } }));
      await read(d, "after", listItems(threadId));
    },
    judge(seen, rule) {
      const [ask, answer] = [seen.get("ask"), seen.get("answer")];
      const item = ended(ask, "structured_input")[0] ?? {};
      rule("SI-01").holds(item["status"] === "pending", {
        message: "A structured input is not sent as pending",
        in: ask,
        expected: "pending",
        received: item["status"],
      });
      const inputs = Array.isArray(item["inputs"]) ? item["inputs"].filter(isObject) : [];
      rule("SI-01").equals(
        inputs.map(({ type, id, question, options }) => ({ type, id, question, options })),
        (at(asked, "emit", "item", "inputs") as { type: string; id: string; question: string }[]).map(
          ({ type, id, question, ...rest }) => ({ type, id, question, options: at(rest, "options") }),
        ),
        { message: "A structured input is not sent with its questions", in: ask },
      );
      const shown = answeredIn(answer);
      rule("SI-02").equals(
        { id: shown["id"], status: shown["status"] },
        { id: item["id"], status: "answered" },
        { message: "The answered item is not announced by thread.item.replaced", in: answer },
      );
      if (shown["id"] === item["id"])
        rule("SI-03").equals(
          { one: answerTo(shown, "one"), free: answerTo(shown, "free") },
          { one: { values: ["b"], skipped: false }, free: { values: ["So."], skipped: false } },
          { message: "Given answers are not recorded with their values as not skipped", in: answer },
        );
      rule("SI-11").holds(seen.get("again").refused, {
        message: "A second submission is not refused",
        in: seen.get("again"),
        received: outcome(seen.get("again")),
      });
      rule("SI-11").equals(listed(seen.get("after")), listed(seen.get("before")), {
        message: "A second submission changes the thread",
        in: seen.get("after"),
      });
    },
  },
  submission(
    `${operation}/missing-answers-are-skipped`,
    "SI-04",
    "A missing or empty answer is not recorded as skipped without values",
    { answers: { one: { values: ["a"] }, many: { values: [] } } },
    { status: "answered", answers: { many: skipped, free: skipped } },
  ),
  submission(
    `${operation}/skipping-skips-everything`,
    "SI-05",
    "A skipped submission does not mark the item and each answer skipped",
    { status: "skipped", answers: { one: { values: ["a"] } } },
    { status: "skipped", answers: { one: skipped, many: skipped, free: skipped } },
  ),
  submission(
    `${operation}/single-choice-takes-one-value`,
    "SI-06",
    "A single choice does not keep exactly its first value",
    { answers: { one: { values: ["b", "a"] } } },
    { status: "answered", answers: { one: given("b") } },
  ),
  submission(
    `${operation}/multiple-choice-takes-several-values`,
    "SI-07",
    "A multiple choice does not keep all its values",
    // Not in the order of the options, and one of them twice.
    { answers: { many: { values: ["c", "a", "c"] } } },
    { status: "answered", answers: { many: given("c", "a", "c") } },
  ),
  submission(
    `${operation}/own-words-are-accepted`,
    "SI-08",
    "A value that is not among the options is not recorded",
    { answers: { one: { values: ["Neither, "] }, many: { values: [""] } } },
    { status: "answered", answers: { one: given("Neither, "), many: given("") } },
  ),
  submission(
    `${operation}/unknown-questions-are-ignored`,
    "SI-09",
    "An answer to a question that is not asked disturbs the others",
    { answers: { zzz: { values: ["x"] }, free: { values: ["So."] } } },
    { status: "answered", answers: { free: given("So."), zzz: undefined } },
  ),
  submission(
    `${operation}/nothing-is-all-skipped`,
    "SI-13",
    "An empty submission is not read as answered with every question skipped",
    {},
    { status: "answered", answers: { one: skipped, many: skipped, free: skipped } },
  ),
  {
    id: `${operation}/stays-in-its-place`,
    rules: ["SI-10"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.create("ask", { script: [asked, { say: "Please answer." }] });
      const [item = ""] = ids(ended(view, "structured_input"));
      await read(d, "before", listItems(threadId));
      await d.send("answer", submit(threadId, item, { answers: { free: { values: ["So."] } } }));
      await read(d, "after", listItems(threadId));
    },
    judge(seen, rule) {
      const [answer, after] = [seen.get("answer"), seen.get("after")];
      if (!judgeTaken(answer, rule, "SI-10")) return;
      const [before, later] = [listed(seen.get("before")), listed(after)];
      rule("SI-10").equals(ids(later).slice(0, before.length), ids(before), {
        message: "An answered form does not keep its id and place",
        in: after,
      });
      const isForm = ({ type }: { type?: unknown }) => type === "structured_input";
      const [pending = {}, stored = {}] = [before.find(isForm), later.find(isForm)];
      rule("SI-10").equals(
        {
          status: stored["status"],
          created_at: stored["created_at"],
          values: at(answerTo(stored, "free"), "values"),
        },
        { status: "answered", created_at: pending["created_at"], values: ["So."] },
        { message: "An answered form is not stored with its answers and its created_at", in: after },
      );
    },
  },
];
