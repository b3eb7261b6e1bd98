import { readerSchema, issuesOf } from "@chatkit-protocol/core/protocol";
import type { Judge, Say } from "../case.ts";
import type { RuleId } from "../generated/rules.ts";
import type { View } from "../view.ts";
import { type Message, messagesIn } from "./messages.ts";
import { type Owner, owners } from "./owners.ts";
import { type Part, partAt, partsOf } from "./parts.ts";

/** Every event and every JSON answer has the shape that a reader needs; what is wrong is laid to the rule of that part. */
export const schemas: Judge = {
  id: "schemas",
  // Those that it can show to hold; it blames further ones, whose cases bring the evidence.
  rules: [...new Set(owners.flatMap(({ rule, evidence }) => (evidence && rule) || []))],
  exchange(view, rule) {
    for (const message of messagesIn(view)) judgeMessage(view, message, rule);
  },
};

function judgeMessage(view: View, { name, value, shape, frame }: Message, rule: Say): void {
  const at = { in: view, ...(frame === undefined ? {} : { frame }) };
  const { error } = readerSchema(shape).safeParse(value);
  const blamed = new Set<string>();
  for (const issue of error ? issuesOf(error) : []) {
    const subject = subjectOf(partAt(name, value, issue.path));
    if (!subject || blamed.has(subject.part.path)) continue;
    blamed.add(subject.part.path);
    rule(subject.rule).holds(false, {
      message: `${subject.what} does not have the shape that clients read`,
      ...at,
      path: issue.path,
      expected: issue.message,
      received: subject.part.value ?? null,
    });
  }
  for (const { path, shape, value: received } of partsOf(name, value)) {
    const owner = ownerOf(shape);
    if (!owner?.evidence || owner.rule === undefined || blamed.has(path)) continue;
    rule(owner.rule).holds(true, { message: owner.what, ...at, path, received });
  }
}

/** The part that a rule speaks of in which an issue lies; undefined where another judge looks at it. */
function subjectOf(parts: readonly Part[]): { rule: RuleId; what: string; part: Part } | undefined {
  for (const part of parts.toReversed()) {
    const owner = ownerOf(part.shape);
    if (owner) return owner.rule === undefined ? undefined : { rule: owner.rule, what: owner.what, part };
  }
  return undefined;
}

/** The owner of a shape; shapes come again and again, so that a text is looked at once. */
const ownerOf = memo((shape: string): Owner | undefined => owners.find(({ where }) => where.test(shape)));

function memo<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text) as T;
    if (known.size > 10_000) known.clear();
    const made = make(text);
    known.set(text, made);
    return made;
  };
}
