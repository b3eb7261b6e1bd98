import { Task, ThreadItem, ThreadItemUpdate, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import { parseJson } from "@chatkit-protocol/core/json";
import { z } from "zod";
import { asDoubles } from "../../src/transcript/as-doubles.ts";
import { steps as declared, type Verb, verbs } from "../../src/transcript/script-schema.ts";

type Steps = { [Name in Verb]: z.output<(typeof declared)[Name]["step"]> };
export type StepOf<Name extends Verb> = Steps[Name];
export type Step = Steps[Verb];

/** The steps within a `repeat` are checked one by one, so that the word that is not known can be named. */
const inSequence = z.array(z.unknown());

const checks: { readonly [Name in Verb]: z.ZodType<StepOf<Name>> } = {
  ...(Object.fromEntries(verbs.map((verb) => [verb, declared[verb].step])) as {
    [Name in Verb]: (typeof declared)[Name]["step"];
  }),
  repeat: declared.repeat.step.extend({ do: inSequence }),
};

/** A script that has been checked as a whole. */
export type Script = { do: Step[] } | { hello: string } | { open: string };

/** The script asks for something that is not known here; nothing of it runs. */
export class UnsupportedError extends Error {
  readonly what: string;

  constructor(what: string) {
    super(`unsupported ${what}`);
    this.name = "UnsupportedError";
    this.what = what;
  }
}

/** The JSON of a carrier that is text. Throws {@link UnsupportedError}. */
export function readScript(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    // What is wrong with it does not matter: the answer says that it is unreadable.
    throw new UnsupportedError("json");
  }
}

const verbOf = (step: object): Verb | undefined => {
  const name = Object.keys(step).find((member) => Object.hasOwn(declared, member));
  return name as Verb | undefined;
};

const purposes = { do: inSequence, hello: z.string(), open: z.string() };

/** The script, once everything in it is known; throws {@link UnsupportedError} otherwise, before anything has run. */
export function checkScript(value: unknown, where: "stream" | "sync"): Script {
  if (!isObject(value)) throw new UnsupportedError("json");
  const { ck, ...rest } = value;
  if (ck !== 1) throw new UnsupportedError("ck");
  const unknown = Object.keys(rest).find((member) => !Object.hasOwn(purposes, member));
  if (unknown !== undefined) throw new UnsupportedError(unknown);
  const [purpose = "do", ...more] = Object.keys(rest) as (keyof typeof purposes)[];
  const content = purposes[purpose].safeParse(rest[purpose]);
  if (more.length > 0 || !content.success) throw new UnsupportedError(purpose);
  if (purpose === "do")
    return { do: (content.data as unknown[]).map((step) => checkStep(step, where, false)) };
  return { [purpose]: content.data } as Script;
}

function checkStep(step: unknown, where: "stream" | "sync", nested: boolean): Step {
  if (!isObject(step) || Object.keys(step).length === 0) throw new UnsupportedError("step");
  const verb = verbOf(step);
  if (!verb) throw new UnsupportedError(Object.keys(step)[0] ?? "step");
  const { place } = declared[verb];
  if ((place !== "both" && place !== where) || (nested && verb === "repeat"))
    throw new UnsupportedError(verb);
  // To a schema, a number that does not fit a double is an object.
  const rounded = checks[verb].safeParse(asDoubles(step));
  if (!rounded.success) throw new UnsupportedError(complaint(verb, step, rounded.error));
  const checked = checks[verb].safeParse(step);
  if (!checked.success) throw new UnsupportedError(complaint(verb, step, checked.error));
  if (verb === "emit" || verb === "return") {
    const type = unknownType(verb, step[verb]);
    if (type !== undefined) throw new UnsupportedError(`${verb}:${type}`);
  }
  const known: Step = checked.data;
  if ("repeat" in known) known.do = known.do.map((inner) => checkStep(inner, where, true));
  return known;
}

/** An unknown member by its name, an unknown choice as `<verb>:<choice>`, any other misfit by its verb. */
function complaint(verb: Verb, step: Record<string, unknown>, error: z.ZodError): string {
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") return issue.keys[0] ?? verb;
    if (issue.code === "invalid_value" && (verb === "report" || issue.path.at(-1) === "kind")) {
      const choice = verb === "report" ? step["report"] : (step["fail"] as Record<string, unknown>)["kind"];
      return `${verb}:${typeof choice === "string" ? choice : JSON.stringify(choice)}`;
    }
  }
  return verb;
}

const typesOf = (union: z.core.$ZodType): ReadonlySet<unknown> =>
  union._zod.propValues?.["type"] ?? new Set();

const known = {
  event: typesOf(ThreadStreamEvent),
  item: typesOf(ThreadItem),
  update: typesOf(ThreadItemUpdate),
  task: typesOf(Task),
};

/** The first `type` that the protocol has no shape for; other complaints come when the event is sent. */
function unknownType(verb: "emit" | "return", value: unknown): string | undefined {
  const typeOf = (part: unknown) =>
    isObject(part) && typeof part["type"] === "string" ? part["type"] : undefined;
  const misfit = (types: ReadonlySet<unknown>, part: unknown) => {
    const type = typeOf(part);
    return type !== undefined && !types.has(type) ? type : undefined;
  };
  const members = (part: unknown): Record<string, unknown> => (isObject(part) ? part : {});
  const tasksIn = (part: unknown): unknown[] => {
    const { task, workflow } = members(part);
    const { tasks } = members(workflow);
    return [task, ...(Array.isArray(tasks) ? (tasks as unknown[]) : [])];
  };
  const { item, update } = verb === "return" ? { item: value } : members(value);
  const places: readonly (readonly [ReadonlySet<unknown>, unknown])[] = [
    ...(verb === "return" ? [] : [[known.event, value] as const]),
    [known.item, item],
    [known.update, update],
    ...[item, update].flatMap(tasksIn).map((task) => [known.task, task] as const),
  ];
  for (const [types, part] of places) {
    const type = misfit(types, part);
    if (type !== undefined) return type;
  }
  return undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
