/** The JSON members of ES2025 that the type library lacks. */
interface SourceTextJson {
  rawJSON(text: string): unknown;
  isRawJSON?(value: unknown): boolean;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ): unknown;
}
const sourceText = JSON as unknown as SourceTextJson;

/** Numbers that a double may not hold: many digits, or an exponent. May match inside of strings, but not in most ids. */
const suspicious = /(?:^|[[:,\s])-?\d(?:[\d.]{15}|[\d.]*[eE])/;

/**
 * `JSON.parse`, except that a number which a double cannot hold keeps its source text: it becomes a raw value that
 * `JSON.stringify` prints unchanged (SER-08); in a runtime without source texts it is rounded as usual.
 * Throws SyntaxError as `JSON.parse` does, and RangeError for more than `mostRaw` of them: each costs as much as many other
 * values.
 */
export function parseJson(text: string, mostRaw = Infinity): unknown {
  if (!suspicious.test(text)) return JSON.parse(text);
  let count = 0;
  return sourceText.parse(text, (_key, value, { source } = {}) => {
    if (typeof value !== "number" || source === undefined || isExact(source, value)) return value;
    if (++count > mostRaw) throw new RangeError(`More than ${mostRaw} numbers that a double cannot hold`);
    return sourceText.rawJSON(source);
  });
}

/** Whether the number that was read is the one that was written, however it was written (`1e2`, `1.0`). */
function isExact(source: string, value: number): boolean {
  // No double is printed with more than 17 digits and no zeros behind them.
  if (source.length > 18 && !source.endsWith("0") && isWhole(source)) return false;
  const printed = String(value);
  if (printed === source) return true;
  // Printed without an exponent, so that equal numbers are equal texts: no need to look at each digit.
  if (source.length >= 16 && Math.abs(value) < 1e21 && isWhole(source)) return false;
  return Number.isFinite(value) && normal(printed) === normal(source);
}

/** Whether a number is written without a fraction and an exponent. */
const isWhole = (source: string): boolean =>
  !source.includes(".") && !source.includes("e") && !source.includes("E");

/** The digits of a decimal without the zeros around them, and the power of ten of the last one. */
function normal(decimal: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(decimal) ?? [];
  const digits = whole + fraction;
  const isZero = (at: number): boolean => digits[at] === "0";
  // Not by a pattern: `0+$` takes quadratic time on a long run of zeros.
  let start = 0;
  let end = digits.length;
  while (start < end && isZero(start)) start += 1;
  while (end > start && isZero(end - 1)) end -= 1;
  if (start === end) return "0";
  return `${sign}${digits.slice(start, end)}e${Number(exponent) - fraction.length + digits.length - end}`;
}

/** Whether a value is a number of {@link parseJson} that does not fit a double: its `typeof` is an object. */
export const isRawNumber = (value: unknown): boolean => sourceText.isRawJSON?.(value) ?? false;

/** An independent deep copy of JSON data, raw numbers included; members with the value undefined are left out. */
export const copyJson = <T>(value: T): T => copyOf(value) as T;

/** Plain data are copied part by part, which is several times as fast as printing and parsing them; that does the rest. */
function copyOf(value: unknown): unknown {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number" && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (isPlainArray(value)) return value.map((element) => (element === undefined ? null : copyOf(element)));
  // Nobody can change a raw number.
  if (isRawNumber(value)) return value;
  if (!isPlainObject(value)) return parseJson(JSON.stringify(value));
  const copy: Record<string, unknown> = {};
  // Not by Object.entries() or Object.keys(): pairs and names would be half of what a copy allocates.
  for (const key in value) {
    if (!Object.hasOwn(value, key)) continue;
    const member: unknown = Reflect.get(value, key);
    // As JSON does: neither is printed as a member.
    if (member === undefined || typeof member === "function" || typeof member === "symbol") continue;
    const own = copyOf(member);
    if (key === "__proto__") Object.defineProperty(copy, key, { ...asParsed, value: own });
    else copy[key] = own;
  }
  return copy;
}

const asParsed = { configurable: true, enumerable: true, writable: true };

/** Elements that JSON prints as null are left to it. */
const isPlainArray = (value: unknown): value is unknown[] =>
  Array.isArray(value) &&
  !("toJSON" in value) &&
  value.every((element) => typeof element !== "function" && typeof element !== "symbol");

const isPlainObject = (value: unknown): value is object =>
  typeof value === "object" &&
  value !== null &&
  Object.getPrototypeOf(value) === Object.prototype &&
  !("toJSON" in value);
