/** The JSON members of ES2025 that the type library lacks. */
interface SourceTextJson {
  rawJSON(text: string): unknown;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ): unknown;
}
const sourceText = JSON as unknown as SourceTextJson;

/** Numbers that a double may not hold: many digits, or an exponent. May match inside of strings. */
const suspicious = /\d[\d.]{15}|(?:^|[[:,\s])-?\d[\d.]*[eE]/;

/**
 * `JSON.parse`, except that a number which a double cannot hold keeps its source text: it becomes a raw value that
 * `JSON.stringify` prints unchanged (SER-08); in a runtime without source texts it is rounded as usual.
 * Throws SyntaxError as `JSON.parse` does.
 */
export const parseJson = (text: string): unknown =>
  suspicious.test(text)
    ? sourceText.parse(text, (_key, value, { source } = {}) =>
        typeof value === "number" && source !== undefined && !isExact(source, value)
          ? sourceText.rawJSON(source)
          : value,
      )
    : JSON.parse(text);

/** Whether the number that was read is the one that was written, however it was written (`1e2`, `1.0`). */
const isExact = (source: string, value: number): boolean =>
  String(value) === source || (Number.isFinite(value) && normal(String(value)) === normal(source));

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

/** An independent deep copy of JSON data, raw numbers included; members with the value undefined are left out. */
export const copyJson = <T>(value: T): T => parseJson(JSON.stringify(value)) as T;
