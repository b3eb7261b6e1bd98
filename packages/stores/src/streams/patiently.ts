/** Milliseconds before another attempt. */
const pause = 100;

/** Repeats work that fails, such as during the restart of a database. Throws what it meets after `patience` milliseconds. */
export async function patiently<T>(patience: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now();
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() - begun >= patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
