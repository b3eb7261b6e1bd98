import { deepEqual } from "node:assert/strict";
import { parseJson } from "../json.ts";

/** As JSON has it: without undefined members, long numbers digit by digit. */
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : parseJson(JSON.stringify(value));

/** Asserts that both are the same JSON. */
export function same(actual: unknown, expected: unknown, message?: string): void {
  deepEqual(plain(actual), plain(expected), message);
}
