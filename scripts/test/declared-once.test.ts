import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type Change, type ScratchCopy, scratchCopy } from "./scratch-copy.ts";

const core = "packages/core/src";
const before = (mark: string, added: string) => (text: string) =>
  text.replace(mark, () => `${added}\n${mark}`);
const after = (mark: string, added: string) => (text: string) =>
  text.replace(mark, () => `${mark}\n${added}`);
const made = (text: string) => () => text;

/** A golden vector, without which a shape has no page in the reference. */
const vectorsOf = (folder: string, shape: string, valid: unknown): Change[] => [
  { file: "spec/examples/index.json", apply: after("{", `  "${folder}": "${shape}",`) },
  { file: `spec/examples/${folder}/plain.json`, apply: made(JSON.stringify(valid, null, 2)) },
  { file: `spec/examples/${folder}/invalid/none.json`, apply: made("{}") },
];

/** Every change that an event type needs, by what it is; a case and a mutant come on top. */
const event = {
  schema: [
    {
      file: `${core}/protocol/events.ts`,
      apply: before(
        "/** What an event is, beside",
        `/** Somebody types. */
export const TypingEvent = owned(z.object({ type: z.literal("typing"), name: z.string() }), "IT-03");
export interface TypingEvent extends z.output<typeof TypingEvent> {}
`,
      ),
    },
  ],
  row: [
    {
      file: `${core}/protocol/events.ts`,
      apply: after("export const events = declare({", "  typing: { event: TypingEvent, ephemeral: true },"),
    },
  ],
  chapter: [
    {
      file: "spec/chapters/04-streams.md",
      apply: before("| [`notice`](#notice)", "| `typing` | somebody types | no | 1.7.0 |"),
    },
  ],
  vectors: vectorsOf("typing", "TypingEvent", { type: "typing", name: "Ada" }),
};

/** The same of an operation. */
const operation = {
  request: [
    {
      file: `${core}/protocol/requests.ts`,
      apply: (text: string) => `${text}
/** Pins a thread. */
export const ThreadsPinRequest = request("threads.pin", z.object(thread));
`,
    },
  ],
  row: [
    {
      file: `${core}/protocol/operations.ts`,
      apply: after(
        "export const operations = declare({",
        `  "threads.pin": {
    request: request.ThreadsPinRequest,
    answer: EmptyAnswer,
    owner: { rule: "TU-05", demand: "shape" },
  },`,
      ),
    },
  ],
  work: [
    {
      file: `${core}/server/operations/threads.pin.ts`,
      apply: made(`import type { AnswerOf } from "../../protocol/index.ts";

/** Pins the thread. */
export async function threadsPin(): Promise<AnswerOf<"threads.pin">> {
  return {};
}
`),
    },
    {
      file: `${core}/server/operations/index.ts`,
      apply: (text: string) =>
        before(
          "import { threadsUpdate }",
          'import { threadsPin } from "./threads.pin.ts";',
        )(text).replace(
          '  "threads.update": threadsUpdate,',
          '  "threads.pin": threadsPin,\n  "threads.update": threadsUpdate,',
        ),
    },
  ],
  chapter: [
    {
      file: "spec/chapters/03-requests.md",
      apply: before("### threads.delete", "### threads.pin\n\nThe answer is `{}`. Refused: 404.\n"),
    },
  ],
  vectors: vectorsOf("threads.pin", "ThreadsPinRequest", { type: "threads.pin", params: { thread_id: "a" } }),
};

const everything = [...Object.values(event), ...Object.values(operation)].flat();
/** All changes but those of one kind; of a kind that others build upon, those as well. */
const without = (...kinds: readonly (readonly Change[])[]): Change[] =>
  everything.filter((change) => !kinds.some((kind) => kind.includes(change)));

// A compiler and seven processes, which a busy machine runs one after the other.
vi.setConfig({ testTimeout: 180_000 });

let copy: ScratchCopy;
beforeAll(() => {
  copy = scratchCopy();
});
afterAll(() => copy.dispose());

const files = [
  "protocol/events.ts",
  "protocol/operations.ts",
  "server/operations/index.ts",
  "server/application/describe.ts",
  "server/turn/effects.ts",
  "server/turn/apply-event.ts",
  "client/apply-event.ts",
  "client/client.ts",
];

test("an event type is its declaration, its place in a chapter and a vector; an operation has a file as well", async () => {
  const touched = (changes: Record<string, Change[]>) =>
    new Set(
      Object.values(changes)
        .flat()
        .map(({ file }) => file),
    );
  const sources = (changes: Record<string, Change[]>) =>
    [...touched(changes)].filter((file) => !file.startsWith("spec/examples/"));
  expect(sources(event)).toEqual([`${core}/protocol/events.ts`, "spec/chapters/04-streams.md"]);
  expect(sources(operation)).toEqual([
    `${core}/protocol/requests.ts`,
    `${core}/protocol/operations.ts`,
    `${core}/server/operations/threads.pin.ts`,
    `${core}/server/operations/index.ts`,
    "spec/chapters/03-requests.md",
  ]);
  await copy.with(everything, async () => {
    expect(await copy.forgotten()).toBe("");
    expect(copy.typeErrors(files)).toEqual([]);
  });
});

describe("stops the generator if it is forgotten:", () => {
  test.each([
    ["the row of an event", event.row, "TypingEvent is not in the table of events"],
    ["the chapter of an event", event.chapter, "typing has neither a section nor a row"],
    ["the vectors of an event", event.vectors, "TypingEvent has no vectors"],
    ["the row of an operation", operation.row, "ThreadsPinRequest is not in the table of operations"],
    ["the chapter of an operation", operation.chapter, "threads.pin has neither a section nor a row"],
    ["the vectors of an operation", operation.vectors, "ThreadsPinRequest has no vectors"],
  ])("%s", async (_what, kind, complaint) => {
    await copy.with(without(kind), async () => expect(await copy.forgotten()).toContain(complaint));
  });

  test("the rule that owns an event", async () => {
    const unowned = {
      file: `${core}/protocol/events.ts`,
      apply: (text: string) =>
        text.replace(/= owned\((z\.object\(\{ type: z\.literal\("typing"\), .*?\}\)), "IT-03"\)/, "= $1"),
    };
    await copy.with([...everything, unowned], async () =>
      expect(await copy.forgotten()).toContain("The member name of typing belongs to no rule"),
    );
  });
});

test("an operation that the server does not run, or an event under another name, does not compile", async () => {
  const misnamed = {
    file: `${core}/protocol/events.ts`,
    apply: (text: string) => text.replace("  typing: {", "  types: {"),
  };
  await copy.with([...without(operation.work), misnamed], async () => {
    const errors = copy.typeErrors(["protocol/events.ts", "server/operations/index.ts"]);
    expect(errors.find((error) => error.includes('"typing"'))).toContain(
      "not assignable to type '\"types\"'",
    );
    expect(errors.join("\n")).toContain("Property '\"threads.pin\"' is missing");
  });
});
