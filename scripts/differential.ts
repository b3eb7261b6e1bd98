import { spawnSync } from "node:child_process";
import { readerSchema, answers, iconNames, issuesOf } from "@chatkit-protocol/core/protocol";
import * as fc from "fast-check";
import { startReferenceServer } from "../conformance/servers/reference/index.ts";
import { parseUser, run, type Transcript, viewOf } from "../conformance/src/index.ts";
import { namedShapes, printFamilies } from "../spec/generate/families.ts";
import { readShapeDocs } from "../spec/generate/shape-docs.ts";
import { valuesOf } from "../spec/test/values.ts";

/** A value that a server sent, with the name of its shape. */
interface Sent {
  shape: string;
  value: unknown;
}

/** What parse.py prints for a value: its errors, or the value as the reference writes it. */
type Read = { errors: readonly string[] } | { written: unknown };

export interface Difference {
  /** How many of our values the reference's models read, and how many of theirs our schemas read. */
  ours: number;
  theirs: number;
  /** How many of our values the reference rejects for a known reason, by quirk or rule. */
  excused: Readonly<Record<string, number>>;
  problems: readonly string[];
}

const docs = readShapeDocs(new URL("../packages/core/src/protocol/index.ts", import.meta.url));
const shapes = namedShapes(docs);
const names = new Map([...shapes].map(([name, shape]) => [shape as unknown, name]));
const emptyAnswer = "EmptyAnswer";
const sentShapes = [
  "ThreadStreamEvent",
  ...new Set(Object.values(answers).map((shape) => names.get(shape)!)),
].filter((name) => name !== emptyAnswer);

type Members = Readonly<Record<string, unknown>>;

/** By quirk or rule: turns a valid object that the reference rejects into one that it accepts. */
const excuses: Readonly<Record<string, (object: Members) => Members>> = {
  "Q-22": (object) => (object["type"] === "input_tag" ? { data: {}, ...object } : object),
  "Q-23": (object) => (object["type"] === "user_message" ? { inference_options: {}, ...object } : object),
  "Q-40": (object) => (isUnknownIcon(object["icon"]) ? { ...object, icon: "bug" } : object),
  "Q-05": (object) => mapStrings(object, (text) => text.toWellFormed()),
  // The reference documents codes as open, but its model allows only two.
  "CL-19": (object) => (object["type"] === "error" ? { ...object, code: "custom" } : object),
};

const mapStrings = (object: Members, change: (text: string) => string): Members =>
  Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, typeof value === "string" ? change(value) : value]),
  );

const known: ReadonlySet<string> = new Set(iconNames);
const isUnknownIcon = (icon: unknown): boolean =>
  typeof icon === "string" && !known.has(icon) && !/^(vendor|lucide):/.test(icon);

/**
 * Lets the reference's models read what our server sends, and our schemas what the reference sends.
 *
 * Our values are what our reference server sent in a whole run of the kit, and generated values of every shape that a
 * server may send. Theirs are what the reference sent in its own run, and what it writes for each of our values.
 */
export async function differential(folder: string, theirRun: Transcript): Promise<Difference> {
  const ours = [...(await ownRun()), ...generated()];
  const reads = readByReference(folder, ours);
  const rejected = ours.flatMap((sent, index) => {
    const read = reads[index]!;
    return "errors" in read ? [{ ...sent, errors: read.errors }] : [];
  });
  const corrected = readByReference(
    folder,
    rejected.map(({ shape, value }) => ({ shape, value: correct(value, Object.values(excuses)) })),
  );
  const problems = rejected
    .filter((_, index) => "errors" in corrected[index]!)
    .map(({ shape, value, errors }) => `the reference rejects a ${shape}: ${errors[0]} in ${short(value)}`);

  const excused = Object.fromEntries(
    Object.entries(excuses).map(([excuse, own]) => [
      excuse,
      rejected.filter(({ value }) => JSON.stringify(correct(value, [own])) !== JSON.stringify(value)).length,
    ]),
  );
  for (const [excuse, times] of Object.entries(excused))
    if (times === 0) problems.push(`the reference no longer rejects anything for ${excuse}`);

  const written = ours.flatMap(({ shape }, index): Sent[] => {
    const read = reads[index]!;
    return "written" in read ? [{ shape, value: read.written }] : [];
  });
  const theirs = [...sentIn(theirRun), ...written];
  for (const { shape, value } of theirs) {
    const { error } = readerSchema(shapes.get(shape)!).safeParse(value);
    const [first] = error ? issuesOf(error) : [];
    if (first)
      problems.push(
        `our schemas reject a ${shape} of the reference: ${JSON.stringify(first)} in ${short(value)}`,
      );
  }
  return { ours: ours.length, theirs: theirs.length, excused, problems: [...new Set(problems)].slice(0, 10) };
}

async function ownRun(): Promise<Sent[]> {
  const server = await startReferenceServer();
  try {
    const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
    return sentIn((await run({ url: server.url, users, seed: 1, keep: true })).transcript);
  } finally {
    await server.close();
  }
}

/** Every event and JSON answer of a run, without rejections. */
function sentIn({ exchanges }: Transcript): Sent[] {
  return exchanges.map(viewOf).flatMap(({ accepted, events, json, exchange }) => {
    if (!accepted) return [];
    const shape = names.get(answers[exchange.request.operation as keyof typeof answers]);
    const answer = shape === undefined || shape === emptyAnswer ? [] : [{ shape, value: json }];
    return [...events.map((value) => ({ shape: "ThreadStreamEvent", value })), ...answer];
  });
}

/** Generated values per shape, the same in every run. */
const perShape = 1000;

function generated(): Sent[] {
  const values = valuesOf(printFamilies(shapes, docs).produce);
  return sentShapes.flatMap((shape) =>
    fc.sample(values[shape]!, { numRuns: perShape, seed: 1 }).map((value) => ({ shape, value })),
  );
}

function readByReference(folder: string, sent: readonly Sent[]): Read[] {
  const input = sent.map(({ shape, value }) => `${JSON.stringify({ shape, value })}\n`).join("");
  const { stdout, stderr, status } = spawnSync(".venv/bin/python", ["parse.py"], {
    cwd: folder,
    input,
    encoding: "utf8",
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) throw new Error(`parse.py failed: ${stderr}`);
  const reads = stdout
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Read);
  if (reads.length !== sent.length)
    throw new Error(`parse.py answered ${reads.length} of ${sent.length} values`);
  return reads;
}

/** The value with the excuses applied to every object in it, at any depth. */
function correct(value: unknown, own: readonly ((object: Members) => Members)[]): unknown {
  if (Array.isArray(value)) return value.map((element) => correct(element, own));
  if (typeof value !== "object" || value === null) return value;
  const object = own.reduce<Members>((before, excuse) => excuse(before), value as Members);
  return Object.fromEntries(Object.entries(object).map(([key, member]) => [key, correct(member, own)]));
}

const short = (value: unknown): string => JSON.stringify(value).slice(0, 300);
