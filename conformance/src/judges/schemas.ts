import {
  accept,
  acceptRequest,
  answers,
  type Issue,
  issuesOf,
  requests,
  ThreadStreamEvent,
} from "@chatkit-protocol/core/protocol";
import type { Finding, Judge, Say } from "../case.ts";
import type { RuleId } from "../generated/rules.ts";
import type { View } from "../view.ts";
import { isEvent, parse } from "../viewing.ts";
import { type Owner, owners } from "./owners.ts";
import { elementOf, memberOf, type Part, partsOf, whole } from "./parts.ts";

const acceptEvent = accept(ThreadStreamEvent);

/** Every event and every JSON answer has the shape that a reader needs; what is wrong is laid to the rule of that part. */
export const schemas: Judge = {
  id: "schemas",
  // Those that it can show to hold; it blames further ones, whose cases bring the evidence.
  rules: [...new Set(owners.flatMap(({ rule, evidence }) => (evidence && rule) || []))],
  exchange(view, rule) {
    if (view.status !== 200 || !isValid(view)) return;
    for (const { json: event, index: frame } of view.frames) {
      if (!isEvent(event)) continue;
      const { error } = acceptEvent.safeParse(event);
      judgeMessage(event.type, event, error ? issuesOf(error) : [], { in: view, frame }, rule);
    }
    const { operation = "" } = view.exchange.request;
    if (view.frames.length > 0 || view.json === undefined || !isJsonOperation(operation)) return;
    const { error } = accept(answers[operation]).safeParse(view.json);
    judgeMessage(operation, view.json, error ? issuesOf(error) : [], { in: view }, rule);
  },
};

/** What comes of a request that had to be refused is a matter of that refusal. */
function isValid({ exchange }: View): boolean {
  const { body, operation = "" } = exchange.request;
  if (typeof body !== "string" || !Object.hasOwn(requests, operation)) return true;
  return acceptRequest(requests[operation as keyof typeof requests]).safeParse(parse(body).json).success;
}

const isJsonOperation = (name: string): name is keyof typeof answers => Object.hasOwn(answers, name);

function judgeMessage(
  name: string,
  value: unknown,
  issues: readonly Issue[],
  at: Pick<Finding, "in" | "frame">,
  rule: Say,
): void {
  const blamed = new Set<string>();
  for (const issue of issues) {
    const subject = subjectOf(name, value, issue.path);
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

const token = /\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g;

/** The part that a rule speaks of in which an issue lies; undefined where another judge looks at it. */
function subjectOf(
  name: string,
  message: unknown,
  path: string,
): { rule: RuleId; what: string; part: Part } | undefined {
  const parts: Part[] = [whole(name, message)];
  for (const [, key, index, quoted] of path.matchAll(token)) {
    const last = parts.at(-1)!;
    parts.push(
      index === undefined
        ? memberOf(last, key ?? String(JSON.parse(quoted ?? '""')))
        : elementOf(last, Number(index)),
    );
  }
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
