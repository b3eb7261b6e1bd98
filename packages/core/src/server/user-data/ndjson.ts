/** One line of JSON for each value, for files and answers of the type `application/x-ndjson`. */
export async function* ndjson(values: AsyncIterable<unknown>): AsyncGenerator<string, void> {
  for await (const value of values) yield `${JSON.stringify(value)}\n`;
}
