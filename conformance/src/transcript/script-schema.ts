import * as z from "zod";
import { capabilities } from "./capabilities.ts";

/** Where a step may stand: in a script that is streamed, in one of a sync action, or in both. */
export type Place = "stream" | "sync" | "both";

interface Declared<Step extends z.ZodObject> {
  place: Place;
  /** What the interpreter does. */
  does: string;
  step: Step;
}

const declare = <Step extends z.ZodObject>(place: Place, does: string, step: Step): Declared<Step> => ({
  place,
  does,
  step,
});

const said = (description: string) => ({ description });
const text = (description: string) => z.string().meta(said(description));
const milliseconds = (description: string) => z.number().min(0).meta(said(description));
/** An event or an item of the protocol; what is wrong with it besides its type is the server's to say. */
const shape = (description: string) => z.looseObject({ type: z.string() }).meta(said(description));

const leaves = {
  emit: declare(
    "stream",
    "Hands the event to the server, as a handler of the application would.",
    z.strictObject({ emit: shape("An event of the protocol, with its placeholders filled in.") }),
  ),
  say: declare(
    "stream",
    "Streams an assistant message of one part: added (empty), the part added, one delta for each text, the part done, done.",
    z.strictObject({
      say: z
        .union([z.string(), z.array(z.string())])
        .meta(said("The deltas; a string is one delta, and an empty list is a message without deltas.")),
    }),
  ),
  widget: declare(
    "stream",
    "Streams a widget: one state as a single `thread.item.done`; of several states the first as added, the changes as updates, the last as done.",
    z.strictObject({
      widget: z.array(z.unknown()).meta(said("The states of the widget's root, in order.")),
      copy_text: text("The item's `copy_text`.").optional(),
    }),
  ),
  set_thread: declare(
    "both",
    "Changes the stored thread as the application would. What is not given stays; null clears: no title, status `active`, no domains, empty metadata.",
    z.strictObject({
      set_thread: z
        .strictObject({
          title: text("The title.").nullish(),
          status: shape("The status.").nullish(),
          allowed_image_domains: z.array(z.string()).meta(said("The domains.")).nullish(),
          metadata: z
            .record(z.string(), z.unknown())
            .meta(said("The private metadata, replaced as a whole."))
            .nullish(),
        })
        .meta(said("The members to change.")),
    }),
  ),
  set_options: declare(
    "stream",
    "Sets what the `stream_options` event says in the later turns of this thread.",
    z.strictObject({
      set_options: z
        .strictObject({
          allow_cancel: z.boolean().meta(said("What it says; true until it is set.")).optional(),
        })
        .meta(said("The options to change.")),
    }),
  ),
  wait: declare("both", "Waits.", z.strictObject({ wait: milliseconds("How long, in milliseconds.") })),
  gate: declare(
    "both",
    "Waits until the same user opens the gate, at most `max` milliseconds; then it goes on, opened or not.",
    z.strictObject({
      gate: text("The name of the gate."),
      max: milliseconds("How long at most, in milliseconds; 5000 if absent.").optional(),
    }),
  ),
  fail: declare(
    "both",
    "Fails as an application does. What was streamed before stays.",
    z.strictObject({
      fail: z
        .strictObject({
          kind: z
            .enum(["crash", "custom", "stream"])
            .meta(
              said(
                "`crash`: an error that nobody expected. `custom`: an `error` event with the application's `message`. `stream`: an `error` event with `code`.",
              ),
            ),
          message: text("Of `custom`: what the user reads. Of `crash`: what no client may read.").optional(),
          code: text("Of `stream`: the code; `stream.error` if absent.").optional(),
          allow_retry: z
            .boolean()
            .meta(said("Of `custom` and `stream`; the server's default if absent."))
            .optional(),
        })
        .meta(said("How it fails.")),
    }),
  ),
  report: declare(
    "stream",
    "Says, as a message of one delta, what the interpreter sees: see [reports](#reports-and-other-answers).",
    z.strictObject({ report: z.enum(["history", "context", "input", "feedback"]).meta(said("About what.")) }),
  ),
  return: declare(
    "sync",
    "Ends the script with this item as the `updated_item` of the answer.",
    z.strictObject({ return: shape("The item, with its placeholders filled in.") }),
  ),
} as const;

const stepsIn = (table: Readonly<Record<string, Declared<z.ZodObject>>>): z.ZodType[] =>
  Object.values(table).map(({ step }) => step);

const { emit, say, widget, set_thread, set_options, ...later } = leaves;

/** The steps of a script, by verb, in the order in which a hello lists them. */
export const steps = {
  emit,
  say,
  widget,
  set_thread,
  set_options,
  repeat: declare(
    "stream",
    "Runs its steps that often; `${n}` counts from 0. A `repeat` inside is not allowed.",
    z.strictObject({
      repeat: z.int().min(0).meta(said("How often.")),
      do: z.array(z.union(stepsIn(leaves)).meta({ id: "innerStep" })).meta(said("The steps.")),
    }),
  ),
  ...later,
} as const;

export type Verb = keyof typeof steps;
export const verbs = Object.keys(steps) as Verb[];

const version = z.literal(1).meta(said("The version of this contract."));

/** What a script is for: the steps to run, a greeting, or a gate to open. Exactly one of them stands beside `ck`. */
export const purposes = {
  do: z.strictObject({
    ck: version,
    do: z
      .array(z.union(stepsIn(steps)).meta({ id: "step" }))
      .meta(said("Runs these steps in order; the stream ends after the last.")),
  }),
  hello: z.strictObject({
    ck: version,
    hello: text("Asks what the interpreter can do; the answer repeats this text."),
  }),
  open: z.strictObject({
    ck: version,
    open: text("Opens the gate of this name for the user who sends it; nothing is answered."),
  }),
} as const;

/** A script, as it follows the prefix or stands in an action, a tool output or an answer. */
export const scriptSchema = z.union(Object.values(purposes));

const report = {
  history: {
    when: "`report: history`",
    schema: z.looseObject({
      history: z
        .array(z.looseObject({ id: z.string(), type: z.string() }))
        .meta(said("Every stored item of the thread, oldest first, hidden ones too.")),
    }),
  },
  context: {
    when: "`report: context`",
    schema: z.looseObject({
      context: z.looseObject({ user: z.string().nullable() }).meta(said("Whose request it is.")),
    }),
  },
  input: {
    when: "`report: input`",
    schema: z.looseObject({
      input: z
        .looseObject({ type: z.literal("user_message") })
        .nullable()
        .meta(said("The user's message as an item of the protocol; null if the turn has none.")),
    }),
  },
  feedback: {
    when: "`report: feedback`",
    schema: z.looseObject({
      feedback: z.int().min(0).meta(said("How many `items.feedback` requests the thread has had.")),
    }),
  },
} as const;

/** What an interpreter says, after the same prefix, by the member that tells the answers apart. */
export const answers = {
  hello: {
    when: "a script with `hello`",
    schema: z.looseObject({
      hello: text("The text of the script."),
      interpreter: text(
        "The name and version of the interpreter, such as `go/1`. The kit can tell from it that this is not an echo.",
      ),
      sdk: text("What the server is built on, for people.").optional(),
      verbs: z.array(z.string()).meta(said("The verbs that it knows, for people.")).optional(),
      capabilities: z
        .array(z.enum(Object.keys(capabilities) as [string, ...string[]]))
        .meta(said("The words of what the server can do: see capabilities.")),
    }),
  },
  unsupported: {
    when: "a script that the interpreter does not know; nothing of it has run",
    schema: z.looseObject({ unsupported: text("The word that it does not know.") }),
  },
  continued: {
    when: "a turn after a tool output or answered questions that carry no script",
    schema: z.looseObject({
      continued: z.enum(["tool", "structured"]).meta(said("What was answered.")),
    }),
  },
  action: {
    when: "`threads.custom_action` with a type other than `ck.script`",
    schema: z.looseObject({
      action: z
        .looseObject({
          type: z.string(),
          payload: z.unknown().optional(),
          sender: z.string().nullish(),
        })
        .meta(
          said(
            "The action's type and payload as received, and the id of the widget that sent it; absent is the same as null.",
          ),
        ),
    }),
  },
  bytes: {
    when: "`input.transcribe`, as the text of its answer",
    schema: z.looseObject({
      bytes: z.int().min(0).meta(said("How many bytes the audio has.")),
      mime_type: text("Its media type, as the request says it."),
    }),
  },
  ...report,
} as const;

/** Any answer of an interpreter, as it follows the prefix. */
export const answerSchema = z.union(Object.values(answers).map(({ schema }) => schema));
