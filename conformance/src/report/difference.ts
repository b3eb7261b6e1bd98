import { firstDifference, valueAt } from "../transcript/first-difference.ts";
import { asText, count } from "./visible.ts";

/** Expected and received below each other. */
export interface Difference {
  /** Where in the values they differ first; absent where they are no objects. */
  path?: string;
  expected?: string;
  received?: string;
  /** Column of the first difference in both lines; absent where they have no beginning in common. */
  caret?: number;
}

/** Characters of a line that are shown, and how many of them before the first difference. */
const width = 60;
const before = 24;

/** What differs, narrowed to the member that does, in a window around the first character that does. */
export function differenceOf(expected: unknown, received: unknown): Difference | undefined {
  if (expected === undefined && received === undefined) return undefined;
  if (expected === undefined) return { received: windowed(asText(received), 0) };
  if (received === undefined) return { expected: windowed(asText(expected), 0) };
  const path =
    isContainer(expected) && isContainer(received) ? firstDifference(received, expected) : undefined;
  const inside = path !== undefined && path !== "$";
  const [want, got] = inside
    ? [valueAt(expected, path), valueAt(received, path)]
    : [{ value: expected }, { value: received }];
  const quoted = typeof want?.value !== "string" || typeof got?.value !== "string";
  const [a, b] = [textOf(want, quoted), textOf(got, quoted)];
  let same = 0;
  while (same < a.length && same < b.length && a[same] === b[same]) same++;
  const start = same > width - before ? same - before : 0;
  return {
    ...(inside ? { path } : {}),
    expected: windowed(a, start),
    received: windowed(b, start),
    ...(same === 0 ? {} : { caret: same - start + (start > 0 ? 1 : 0) }),
  };
}

function textOf(found: { value: unknown } | undefined, quoted: boolean): string {
  if (!found) return "(absent)";
  if (typeof found.value !== "string") return asText(found.value);
  return quoted || found.value === "" ? asText(JSON.stringify(found.value)) : asText(found.value);
}

function windowed(text: string, start: number): string {
  const rest = text.slice(start, start + width);
  const cutOff = start + width < text.length;
  return `${start > 0 ? "…" : ""}${rest}${cutOff ? "…" : ""}${start > 0 || cutOff ? ` (${count(text.length)} characters)` : ""}`;
}

const isContainer = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
