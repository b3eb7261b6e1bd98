/** Milliseconds: no machine is busy for longer than this. */
const longest = 8000;

/**
 * Plays something that hangs until a limit of time. All other turns of that world have the same limit, and on a busy machine one of them
 * may take as long: then it is played again with four times the limit. A real fault is one with every limit.
 */
export async function withinLimit<Result extends { problems: readonly string[] }>(
  limit: number,
  play: (limit: number) => Promise<Result>,
): Promise<Result> {
  const result = await play(limit);
  return result.problems.length === 0 || limit * 4 > longest ? result : withinLimit(limit * 4, play);
}
