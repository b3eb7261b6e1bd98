/** Milliseconds of work after which the page may draw and hear its user: more than 50 feel late, and a drawing costs as much. */
const slice = 40;

/** Values that came together, with a pause for the page after each slice of the time that their reader needs. */
export async function* inSlices<Value>(values: AsyncIterable<Value>): AsyncGenerator<Value, void> {
  let began = performance.now();
  for await (const value of values) {
    yield value;
    // A hidden page draws nothing, and its timers run once a second.
    if (document.hidden || performance.now() - began < slice) continue;
    await new Promise((resolve) => setTimeout(resolve));
    began = performance.now();
  }
}
