import * as fc from "fast-check";

/** A part of a document that is replaced by a string, or gets a member with that string. */
export interface JsonFault {
  /** Counts through all parts of the document; after the last it wraps around. */
  where: number;
  how: "replace" | "add";
  /** What is printed there: JSON or almost JSON. */
  text: string;
}

const nested = (depth: number): string => "[".repeat(depth) + "]".repeat(depth);
const nestedObjects = (depth: number): string => '{"a":'.repeat(depth) + "0" + "}".repeat(depth);
const list = (count: number, one: string): string => `[${Array.from({ length: count }, () => one).join()}]`;

const values = fc.oneof(
  { arbitrary: fc.json({ maxDepth: 2 }), weight: 4 },
  {
    arbitrary: fc.constantFrom(
      "null",
      "true",
      "false",
      "0",
      "-0",
      "-1",
      "1.5",
      '""',
      "[]",
      "{}",
      "[null]",
      "[[]]",
      "[{}]",
    ),
    weight: 8,
  },
  {
    arbitrary: fc.constantFrom(
      "1e400",
      "-1e400",
      "1e-400",
      "12345678901234567890",
      "9007199254740993",
      "0.1000000000000000055",
      "1e2",
      "1.0",
      `1${"0".repeat(400)}`,
      "4294967296",
      "2147483648",
      "1e21",
    ),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom(
      String.raw`"\ud800"`,
      String.raw`"\udc00\ud800"`,
      String.raw`"\u0000"`,
      String.raw`"\u202e"`,
      `"${"x".repeat(3000)}"`,
      '"\u2028"',
      '"../../etc/passwd"',
      '"\'; DROP TABLE threads; --"',
      '"$&"',
      '"__proto__"',
      '"constructor"',
      '"toString"',
      '"hasOwnProperty"',
      '"2026-02-30T25:61:61Z"',
      '"data:text/html,<script>"',
      '"javascript:alert(1)"',
      '"//"',
      '"http://["',
      '"image/png\\r\\nx: y"',
    ),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom(
      '{"length":{"toString":1}}',
      '{"toString":1}',
      '{"valueOf":1}',
      '{"toJSON":1}',
      '{"then":1}',
      '{"__proto__":{"polluted":1}}',
      '{"constructor":{"prototype":{"polluted":1}}}',
      '{"type":"__proto__"}',
      '{"a":1,"a":2}',
      '{"":0}',
      '{"length":-1}',
      '{"type":null}',
      '{"type":["a"]}',
    ),
    weight: 4,
  },
  {
    arbitrary: fc.constantFrom(
      nested(30),
      nested(300),
      nestedObjects(30),
      nestedObjects(300),
      list(300, "0"),
      list(300, "{}"),
      list(1500, '"x"'),
      `{${Array.from({ length: 300 }, (_, n) => `"k${n}":0`).join()}}`,
    ),
    weight: 1,
  },
  {
    arbitrary: fc.constantFrom(
      "",
      "NaN",
      "undefined",
      "'x'",
      "01",
      ".5",
      "1.",
      "+1",
      "[1,]",
      '"\t"',
      "/**/1",
      "\u00a0 1",
    ),
    weight: 1,
  },
);

const names = fc.oneof(
  fc.constantFrom(
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
    "length",
    "then",
    "toJSON",
    "",
    "0",
    "-1",
    "type",
    "id",
    "params",
    "metadata",
    "thread_id",
    "item_id",
    "limit",
    "after",
    "order",
    "input",
    "content",
  ),
  fc.string({ maxLength: 6, unit: "binary" }),
);

/** Up to three faults of a document. */
export const jsonFaults: fc.Arbitrary<JsonFault[]> = fc.array(
  fc
    .tuple(fc.nat(), fc.boolean(), names, values)
    .map(([where, adds, name, text]): JsonFault =>
      adds
        ? { where, how: "add", text: `${JSON.stringify(name)}:${text === "" ? "0" : text}` }
        : { where, how: "replace", text },
    ),
  { maxLength: 3 },
);

interface Place {
  holder: Record<string, unknown> | unknown[];
  key: string | number;
}

const isContainer = (value: unknown): value is Place["holder"] => typeof value === "object" && value !== null;
const read = ({ holder, key }: Place): unknown => (holder as Record<string | number, unknown>)[key];

/** Replaced after `JSON.stringify`: no other string contains it. */
const marker = "\u0001fault";

/** The document as JSON, with the faults in it. */
export function printFaulty(document: unknown, faults: readonly JsonFault[]): string {
  // In a list, so that the whole document can be replaced as well.
  const root = [structuredClone(document)];
  for (const [index, { where, how }] of faults.entries()) {
    const all = placesIn(root);
    const places = how === "add" ? all.filter((place) => isPlain(read(place))) : all;
    const place = places[where % Math.max(places.length, 1)];
    if (!place) continue;
    if (how === "replace") Object.assign(place.holder, { [place.key]: `${marker}${index}` });
    else Object.assign(read(place) as object, { [`${marker}${index}`]: 0 });
  }
  const text = JSON.stringify(root[0]) ?? "";
  return text.replaceAll(/"\\u0001fault(\d+)"(:0)?/g, (_whole, index: string, member?: string) => {
    const fault = faults[Number(index)]!;
    return fault.how === "replace" ? fault.text + (member ?? "") : fault.text;
  });
}

const isPlain = (value: unknown): boolean => isContainer(value) && !Array.isArray(value);

function placesIn(holder: Place["holder"]): Place[] {
  return Object.keys(holder).flatMap((key) => {
    const place: Place = { holder, key };
    const value = read(place);
    return isContainer(value) ? [place, ...placesIn(value)] : [place];
  });
}
