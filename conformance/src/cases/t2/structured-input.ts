import type { Case } from "../../case/case.ts";
import type { CaseId } from "../../case/case-id.ts";
import type { RuleObserver } from "../../case/observer.ts";
import type { FindingName } from "../../findings/index.ts";
import type { View } from "../../transcript/view.ts";
import { isObject, memberAt } from "../../transcript/exchange-view.ts";
import { answerSummary, asRead, byId, finishedItems, ids, itemOf, listedItems } from "../support/reading.ts";
import { form } from "../support/script.ts";
import { listItems } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";

interface Submission {
  status?: "answered" | "skipped";
  answers?: Readonly<Record<string, { values: readonly string[]; skipped?: boolean }>>;
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

/** The form that the server announces as answered; SI-02 judges by which event it is announced. */
const answeredIn = (view: View) =>
  asRead(
    itemOf(
      view.eventsOf("thread.item.replaced")[0] ??
        view.events.find((event) => itemOf(event)["type"] === "structured_input"),
    ),
  );

/** The answer to a question of a form. */
function answerTo(item: Readonly<Record<string, unknown>>, question: string): unknown {
  const inputs = Array.isArray(item["inputs"]) ? item["inputs"].filter(isObject) : [];
  return inputs.find(({ id }) => id === question)?.["answer"];
}

/** An answer of which only the values are compared: SI-03 covers whether it counts as skipped. */
const given = (...values: string[]) => ({ values });
const skipped = { values: [], skipped: true };

/** What a submission must become: the status of the form and the answers to some of its questions. */
interface Expected {
  status: string;
  answers: Readonly<Record<string, unknown>>;
}

/** The rules whose cases submit to a pending form once. */
type SubmissionRule = "SI-04" | "SI-05" | "SI-06" | "SI-07" | "SI-08" | "SI-09" | "SI-10" | "SI-13";

/** A case that submits once and compares what is announced. */
const submission = (
  id: CaseId,
  rule: SubmissionRule,
  finding: FindingName,
  input: Submission,
  expected: Expected,
): Case => ({
  id,
  rules: [rule],
  tier: "T2",
  async drive(d) {
    const { view, threadId } = await d.createThread("ask", { script: [asked] });
    const [item = ""] = ids(finishedItems(view, "structured_input"));
    await d.send("answer", submit(threadId, item, input));
  },
  judge(seen, say) {
    const view = seen.get("answer");
    if (!judgeAccepted(view, say, rule)) return;
    const item = answeredIn(view);
    // SI-02 covers an answered form that is not announced.
    if (item["id"] === undefined) return;
    const answers = Object.entries(expected.answers).map(([name, wanted]) => {
      const answer = answerTo(item, name);
      return [
        name,
        isObject(wanted) && !("skipped" in wanted) ? { values: memberAt(answer, "values") } : answer,
      ];
    });
    say.of(finding).equals({ status: item["status"], answers: Object.fromEntries(answers) }, expected, {
      in: view,
    });
  },
});

const judgeAccepted = (view: View, say: RuleObserver, rule: SubmissionRule): boolean =>
  say(rule).holds(view.streamed && !view.refused, "submission-rejected", {
    in: view,
    received: answerSummary(view),
  });

export const structuredInput: readonly Case[] = [
  {
    id: `${operation}/asks-and-is-answered`,
    rules: ["SI-01", "SI-02", "SI-03", "SI-11"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.createThread("ask", { script: [asked] });
      const [item = ""] = ids(finishedItems(view, "structured_input"));
      const input: Submission = {
        status: "answered",
        answers: { one: { values: ["b"] }, free: { values: ["So."] } },
      };
      await d.send("answer", submit(threadId, item, input));
      await readOrBlock(d, "before", listItems(threadId));
      await d.send("again", submit(threadId, item, { answers: { one: { values: ["c"] } } }));
      await readOrBlock(d, "after", listItems(threadId));
    },
    judge(seen, rule) {
      const [ask, answer] = [seen.get("ask"), seen.get("answer")];
      const item = finishedItems(ask, "structured_input")[0] ?? {};
      rule("SI-01").holds(item["status"] === "pending", "not-sent-as-pending", {
        in: ask,
        expected: "pending",
        received: item["status"],
      });
      const { inputs: shownInputs } = asRead(item);
      const inputs = Array.isArray(shownInputs) ? shownInputs.filter(isObject) : [];
      rule("SI-01").equals(
        inputs.map(({ type, id, question, options }) => ({ type, id, question, options })),
        (memberAt(asked, "emit", "item", "inputs") as { type: string; id: string; question: string }[]).map(
          ({ type, id, question, ...rest }) => ({ type, id, question, options: memberAt(rest, "options") }),
        ),
        "questions-changed",
        { in: ask },
      );
      const shown = answeredIn(answer);
      rule("SI-02").equals(
        { id: shown["id"], status: shown["status"] },
        { id: item["id"], status: "answered" },
        "answered-item-not-announced",
        { in: answer },
      );
      if (shown["id"] === item["id"])
        rule("SI-03").equals(
          { one: answerTo(shown, "one"), free: answerTo(shown, "free") },
          { one: { values: ["b"], skipped: false }, free: { values: ["So."], skipped: false } },
          "answers-not-recorded",
          { in: answer },
        );
      rule("SI-11").holds(seen.get("again").refused, "second-submission-accepted", {
        in: seen.get("again"),
        received: answerSummary(seen.get("again")),
      });
      rule("SI-11").equals(
        byId(listedItems(seen.get("after"))),
        byId(listedItems(seen.get("before"))),
        "second-submission-changes-thread",
        { in: seen.get("after") },
      );
    },
  },
  submission(
    `${operation}/missing-answers-are-skipped`,
    "SI-04",
    "SI-04/missing-answer-not-skipped",
    { answers: { one: { values: ["a"] }, many: { values: [] } } },
    { status: "answered", answers: { many: skipped, free: skipped } },
  ),
  submission(
    `${operation}/skipped-answers-lose-their-values`,
    "SI-04",
    "SI-04/missing-answer-not-skipped",
    { answers: { one: { values: ["a"], skipped: true }, many: { values: ["b"] } } },
    { status: "answered", answers: { one: skipped, many: given("b") } },
  ),
  submission(
    `${operation}/skipping-skips-everything`,
    "SI-05",
    "SI-05/skip-not-recorded",
    { status: "skipped", answers: { one: { values: ["a"] } } },
    { status: "skipped", answers: { one: skipped, many: skipped, free: skipped } },
  ),
  submission(
    `${operation}/single-choice-takes-one-value`,
    "SI-06",
    "SI-06/first-value-not-kept",
    { answers: { one: { values: ["b", "a"] } } },
    { status: "answered", answers: { one: given("b") } },
  ),
  submission(
    `${operation}/multiple-choice-takes-several-values`,
    "SI-07",
    "SI-07/values-not-kept",
    // Not in the order of the options, and one of them twice.
    { answers: { many: { values: ["c", "a", "c"] } } },
    { status: "answered", answers: { many: given("c", "a", "c") } },
  ),
  submission(
    `${operation}/own-words-are-accepted`,
    "SI-08",
    "SI-08/own-value-not-recorded",
    { answers: { one: { values: ["Neither, "] }, many: { values: [""] } } },
    { status: "answered", answers: { one: given("Neither, "), many: given("") } },
  ),
  submission(
    `${operation}/unknown-questions-are-ignored`,
    "SI-09",
    "SI-09/unknown-question-not-ignored",
    { answers: { zzz: { values: ["x"] }, free: { values: ["So."] } } },
    { status: "answered", answers: { free: given("So."), zzz: undefined } },
  ),
  submission(
    `${operation}/nothing-is-all-skipped`,
    "SI-13",
    "SI-13/empty-submission-not-answered",
    {},
    { status: "answered", answers: { one: skipped, many: skipped, free: skipped } },
  ),
  {
    id: `${operation}/stays-in-its-place`,
    rules: ["SI-10"],
    tier: "T2",
    async drive(d) {
      const { view, threadId } = await d.createThread("ask", { script: [asked, { say: "Please answer." }] });
      const [item = ""] = ids(finishedItems(view, "structured_input"));
      await readOrBlock(d, "before", listItems(threadId));
      await d.send("answer", submit(threadId, item, { answers: { free: { values: ["So."] } } }));
      await readOrBlock(d, "after", listItems(threadId));
    },
    judge(seen, rule) {
      const [answer, after] = [seen.get("answer"), seen.get("after")];
      if (!judgeAccepted(answer, rule, "SI-10")) return;
      const [before, later] = [listedItems(seen.get("before")), listedItems(after)];
      rule("SI-10").equals(ids(later).slice(0, before.length), ids(before), "id-or-place-changed", {
        in: after,
      });
      const isForm = ({ type }: { type?: unknown }) => type === "structured_input";
      // SER-04 covers its time.
      const stored = later.find(isForm) ?? {};
      rule("SI-10").equals(
        {
          status: stored["status"],
          values: memberAt(answerTo(stored, "free"), "values"),
        },
        { status: "answered", values: ["So."] },
        "answers-not-stored",
        { in: after },
      );
    },
  },
];
