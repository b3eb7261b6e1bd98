/** The results of `run` for all inputs, in their order; at most `many` run at the same time. */
export async function inTurn<T, R>(
  inputs: readonly T[],
  many: number,
  run: (input: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let index = next++; index < inputs.length; index = next++) {
      results[index] = await run(inputs[index]!);
    }
  };
  await Promise.all(Array.from({ length: many }, worker));
  return results;
}
