import { issuesOf, type Owner, readerSchema } from "@chatkit-protocol/core/protocol";
import type { Judge } from "../case/case.ts";
import type { RuleObserver } from "../case/observer.ts";
import type { RuleWith } from "../findings/index.ts";
import { isObject } from "../transcript/exchange-view.ts";
import type { View } from "../transcript/view.ts";
import { valueAt } from "../transcript/first-difference.ts";
import { allDeclaredParts } from "./declared-parts.ts";
import { type Message, messagesIn } from "./messages.ts";
import { type Part, partsOf, partsTo, whole } from "./parts.ts";

/** What the parts of each rule are called. */
const subjects = {
  "AC-08": "The answer of a sync action",
  "AM-01": "A thread.item.updated",
  "AM-02": "The content of an assistant_message",
  "AM-03": "A content_index",
  "AM-07": "An annotation",
  "AM-09": "A source",
  "AT-01": "An attachment",
  "AT-02": "An upload_descriptor",
  "AT-04": "The answer of a deletion",
  "AT-10": "The answer of input.transcribe",
  "CT-01": "A client tool call",
  "ER-02": "An error",
  "ER-03": "The message of an error",
  "IT-01": "A progress_update",
  "IT-02": "A client_effect",
  "IT-03": "A notice",
  "IT-05": "A thread.item.removed",
  "IT-09": "A generated image",
  "SER-01": "A thread",
  "SER-02": "An item",
  "SER-06": "A page",
  "SER-14": "A tag",
  "SI-01": "A structured input",
  "TC-02": "A user_message",
  "TC-03": "A stream_options",
  "TH-01": "The title of a thread",
  "TH-04": "The status of a thread",
  "TH-05": "allowed_image_domains",
  "TU-05": "The answer of a deletion",
  "TU-09": "The answer to feedback",
  "WF-01": "A workflow or a task",
  "WF-02": "A task_index",
  "WF-03": "A task_index",
  "WF-05": "The summary of a workflow",
  "WG-01": "A widget",
  "WG-05": "A streamed text",
  "WG-10": "A copy_text",
} as const satisfies { [Rule in RuleWith<"malformed">]: string };

type Subject = keyof typeof subjects;

/** The rule of an owner whose parts are judged here; parts of which a rule demands a value have judges of their own. */
function ruleOf({ rule, demand }: Owner): Subject | undefined {
  if (demand === "value") return undefined;
  if (!Object.hasOwn(subjects, rule)) throw new Error(`${rule} owns a part and has no name for it`);
  return rule as Subject;
}

const declared = allDeclaredParts().flatMap(({ owner }) => {
  const rule = ruleOf(owner);
  return rule === undefined ? [] : [{ rule, demand: owner.demand }];
});

/** Every event and every JSON answer has the shape that a reader needs; an error is reported under the rule that owns the part. */
export const schemas: Judge = {
  id: "schemas",
  // The rules that it can show to hold. It reports findings of further rules, whose cases bring the evidence.
  rules: [...new Set(declared.flatMap(({ rule, demand }) => (demand === "form" ? rule : [])))],
  exchange(view, rule) {
    for (const message of messagesIn(view)) judgeMessage(view, message, rule);
  },
};

function judgeMessage(view: View, { value, schema, owner, frame }: Message, rule: RuleObserver): void {
  const at = { in: view, ...(frame === undefined ? {} : { frame }) };
  const top = whole(schema, value, owner);
  const { error } = readerSchema(schema).safeParse(value);
  const blamed = new Set<string>();
  for (const issue of error ? issuesOf(error) : []) {
    const parts = partsTo(top, issue.path);
    const subject = subjectOf(parts);
    if (!subject || blamed.has(subject.part.path)) continue;
    blamed.add(subject.part.path);
    rule(subject.rule).holds(false, "malformed", {
      ...at,
      path: issue.path,
      expected: issue.message,
      received: receivedAt(view, value, issue.path),
      with: { what: nameOf(subject.rule, parts) },
    });
  }
  for (const { path, value: received, owner: own } of partsOf(top)) {
    if (own?.demand !== "form" || blamed.has(path)) continue;
    const proved = ruleOf(own);
    if (proved)
      rule(proved).holds(true, "malformed", { ...at, path, received, with: { what: subjects[proved] } });
  }
}

/** What is wrong there, with the member that is missing if that is it. */
function nameOf(rule: Subject, parts: readonly Part[]): string {
  const [around, part] = parts.slice(-2);
  if (!part || !isObject(around?.value) || part.value !== undefined) return subjects[rule];
  const member = part.path.slice(part.path.lastIndexOf(".") + 1);
  // The missing member itself has no shape: what lacks it does.
  const what = subjects[rule].split(" ").includes(member) ? "An object" : subjects[rule];
  return `${what} without ${member}`;
}

/** What stands at the place of an issue; an answer that is JSON in a string is shown as its bytes. */
function receivedAt(view: View, value: unknown, path: string): unknown {
  if (typeof value === "string") return `${view.text.slice(0, 200)} (a JSON string, not an object)`;
  const found = valueAt(value, path);
  return found ? found.value : "(absent)";
}

/** The nearest part around an issue that belongs to a rule; undefined where another judge looks at it. */
function subjectOf(parts: readonly Part[]): { rule: Subject; part: Part } | undefined {
  const part = parts.findLast(({ owner }) => owner !== undefined);
  if (!part?.owner || (part.owner.demand === "posted" && isReadBack(parts))) return undefined;
  const rule = ruleOf(part.owner);
  return rule === undefined ? undefined : { rule, part };
}

/** What a client has posted comes back in threads and pages; other rules judge whether the server should have accepted it. */
const isReadBack = ([top, ...inner]: readonly Part[]): boolean =>
  top?.owner?.rule === "SER-01" || [top, ...inner].some((part) => part?.owner?.rule === "SER-06");
