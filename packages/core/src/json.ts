/** The JSON members of ES2025 that the type library lacks. */
interface SourceTextJson {
  rawJSON(text: string): unknown;
  parse(
    text: string,
    reviver: (key: string, value: unknown, context?: { source?: string }) => unknown,
  ): unknown;
}
const sourceText = JSON as unknown as SourceTextJson;

/** A run of digits that a double may not hold. */
const longNumber = /\d{16}/;

/**
 * `JSON.parse`, except that a number which a double cannot hold keeps its source text: it becomes a raw value that
 * `JSON.stringify` prints unchanged (SER-08); in a runtime without source texts it is rounded as usual.
 * Throws SyntaxError as `JSON.parse` does.
 */
export const parseJson = (text: string): unknown =>
  longNumber.test(text)
    ? sourceText.parse(text, (_key, value, { source } = {}) =>
        typeof value === "number" &&
        source !== undefined &&
        longNumber.test(source) &&
        String(value) !== source
          ? sourceText.rawJSON(source)
          : value,
      )
    : JSON.parse(text);

/** An independent deep copy of JSON data, raw numbers included; members with the value undefined are left out. */
export const copyJson = <T>(value: T): T => parseJson(JSON.stringify(value)) as T;
