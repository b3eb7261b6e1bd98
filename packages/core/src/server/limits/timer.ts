/** `setTimeout` takes no more milliseconds than this: it calls back at once instead. */
export const longestTimer = 2 ** 31 - 1;

/** A time that a timer can run. Throws RangeError for what is no time. */
export function timerOf(name: string, milliseconds: number): number {
  if (milliseconds >= 0) return Math.min(milliseconds, longestTimer);
  throw new RangeError(`${name} is ${milliseconds}; it must be a number of milliseconds, 0 or more.`);
}
