import { ThreadItem, ThreadItemUpdate, ThreadStreamEvent } from "@chatkit-protocol/core/protocol";
import { parseJson } from "@chatkit-protocol/core/json";
import { z } from "zod";

const Count = z.number().min(0);
const FailKind = z.enum(["crash", "custom", "stream"]);
const ThreadChange = z.strictObject({
  title: z.string().nullish(),
  status: z.looseObject({ type: z.string() }).nullish(),
  allowed_image_domains: z.array(z.string()).nullish(),
  metadata: z.record(z.string(), z.unknown()).nullish(),
});

/** The steps of a script, contract version 1, by verb. */
const steps = {
  emit: z.strictObject({ emit: z.looseObject({ type: z.string() }) }),
  say: z.strictObject({ say: z.union([z.string(), z.array(z.string())]) }),
  widget: z.strictObject({ widget: z.array(z.unknown()), copy_text: z.string().optional() }),
  set_thread: z.strictObject({ set_thread: ThreadChange }),
  set_options: z.strictObject({ set_options: z.strictObject({ allow_cancel: z.boolean().optional() }) }),
  repeat: z.strictObject({ repeat: z.int().min(0), do: z.array(z.unknown()) }),
  wait: z.strictObject({ wait: Count }),
  gate: z.strictObject({ gate: z.string(), max: Count.optional() }),
  fail: z.strictObject({
    fail: z.strictObject({
      kind: FailKind,
      message: z.string().optional(),
      code: z.string().optional(),
      allow_retry: z.boolean().optional(),
    }),
  }),
  report: z.strictObject({ report: z.enum(["history", "context", "input", "feedback"]) }),
  return: z.strictObject({ return: z.looseObject({ type: z.string() }) }),
};

export type Verb = keyof typeof steps;
export type StepOf<Name extends Verb> = z.output<(typeof steps)[Name]>;
export type Step = { [Name in Verb]: StepOf<Name> }[Verb];
export const verbs = Object.keys(steps) as Verb[];

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
  const name = Object.keys(step).find((member) => Object.hasOwn(steps, member));
  return name as Verb | undefined;
};

const purposes = { do: z.array(z.unknown()), hello: z.string(), open: z.string() };

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

const onlyStream: ReadonlySet<Verb> = new Set<Verb>([
  "emit",
  "say",
  "widget",
  "set_options",
  "repeat",
  "report",
]);
const onlySync: ReadonlySet<Verb> = new Set<Verb>(["return"]);

function checkStep(step: unknown, where: "stream" | "sync", nested: boolean): Step {
  if (!isObject(step) || Object.keys(step).length === 0) throw new UnsupportedError("step");
  const verb = verbOf(step);
  if (!verb) throw new UnsupportedError(Object.keys(step)[0] ?? "step");
  const elsewhere = where === "sync" ? onlyStream : onlySync;
  if (elsewhere.has(verb) || (nested && verb === "repeat")) throw new UnsupportedError(verb);
  const checked = steps[verb].safeParse(step);
  if (!checked.success) throw new UnsupportedError(complaint(verb, step, checked.error));
  if (verb === "emit" || verb === "return") {
    const type = unknownType(verb, step[verb]);
    if (type !== undefined) throw new UnsupportedError(`${verb}:${type}`);
  }
  const known = checked.data;
  if ("repeat" in known) known.do = known.do.map((inner) => checkStep(inner, where, true));
  return known;
}

/** An unknown member by its name, an unknown choice as `<verb>:<choice>`, any other misfit by its verb. */
function complaint(verb: Verb, step: Record<string, unknown>, error: z.ZodError): string {
  for (const issue of error.issues) {
    if (issue.code === "unrecognized_keys") return issue.keys[0] ?? verb;
    if (issue.code === "invalid_value" && (verb === "report" || issue.path.at(-1) === "kind")) {
      const choice = verb === "report" ? step["report"] : (step["fail"] as Record<string, unknown>)["kind"];
      return `${verb}:${String(choice)}`;
    }
  }
  return verb;
}

const typesOf = (union: z.ZodType): ReadonlySet<unknown> =>
  (union as unknown as z.core.$ZodUnion)._zod.propValues?.["type"] ?? new Set();

const known = {
  event: typesOf(ThreadStreamEvent),
  item: typesOf(ThreadItem),
  update: typesOf(ThreadItemUpdate),
};

/** The first `type` that the protocol has no shape for; other complaints come when the event is sent. */
function unknownType(verb: "emit" | "return", value: unknown): string | undefined {
  const typeOf = (part: unknown) =>
    isObject(part) && typeof part["type"] === "string" ? part["type"] : undefined;
  const misfit = (types: ReadonlySet<unknown>, part: unknown) => {
    const type = typeOf(part);
    return type !== undefined && !types.has(type) ? type : undefined;
  };
  if (verb === "return") return misfit(known.item, value);
  if (!isObject(value)) return undefined;
  return (
    misfit(known.event, value) ?? misfit(known.item, value["item"]) ?? misfit(known.update, value["update"])
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
