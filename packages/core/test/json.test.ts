import * as fc from "fast-check";
import { expect, test } from "vitest";
import { copyJson, parseJson } from "../src/json.ts";

/** What handlers may put into an item, and JSON prints in its own way. */
const odd = fc.oneof(
  fc.constantFrom(undefined, NaN, Infinity, -0, new Date(0), new Date(NaN), Symbol("s")),
  fc.constantFrom(() => 1, { toJSON: () => ({ a: 1 }) }, new Map([[1, 2]]), new URL("http://a.example"), /x/),
  fc.bigInt().map((number) => parseJson(String(number))),
);

const values = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.jsonValue(),
    odd,
    fc.array(tie("value")),
    fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), tie("value")),
  ),
})).value;

test("a copy of data is what printing and parsing them gives, and shares nothing that can be changed", () => {
  fc.assert(
    fc.property(values, (value) => {
      const data = { value };
      const text = JSON.stringify(data);
      const copy = copyJson(data);
      expect(JSON.stringify(copy)).toBe(text);
      expect(copy).toEqual(parseJson(text));
      const shared = containersOf(data);
      for (const part of containersOf(copy)) expect(Object.isFrozen(part) || !shared.has(part)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

function containersOf(value: unknown, found = new Set<object>()): Set<object> {
  if (typeof value !== "object" || value === null) return found;
  found.add(value);
  for (const member of Object.values(value)) containersOf(member, found);
  return found;
}

test.each([
  ["12345678901234567890", "12345678901234567890"],
  ["12345678901234567168", "12345678901234567168"],
  ["9007199254740993", "9007199254740993"],
  ["9007199254740992", "9007199254740992"],
  ["100000000000000000000", "100000000000000000000"],
  ["1000000000000000000000", "1e+21"],
  ["-12345678901234567891", "-12345678901234567891"],
  ["1.00000000000000000", "1"],
  ["0.1000000000000000055", "0.1000000000000000055"],
  ["123456789012345678.0", "123456789012345678.0"],
])("the number %s is printed as %s", (source, printed) => {
  expect(JSON.stringify(parseJson(`[${source}]`))).toBe(`[${printed}]`);
});

test("a number that a double cannot hold is found wherever JSON allows it, beside texts that look like one", () => {
  const long = "12345678901234567890123";
  for (const number of [long, `-${long}`, `0.${long}`, `-0.${long}`, "1e999", "-1.5E-999"]) {
    for (const text of [
      number,
      ` \n${number}`,
      `[${number}]`,
      `[1,${number}]`,
      `[1,\t${number} ]`,
      `{"id": ${number}}`,
      `{"msg_${long}":"thr_${long}","id":\r\n${number}}`,
    ]) {
      expect(JSON.stringify(parseJson(text))).toBe(text.replaceAll(/\s/g, ""));
    }
  }
});
