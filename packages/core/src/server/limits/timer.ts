/** The most milliseconds that `setTimeout` accepts; above this it calls back at once. */
export const longestTimer = 2 ** 31 - 1;

/** A time that a timer accepts. Throws RangeError for an invalid time. */
export function timerOf(name: string, milliseconds: number): number {
  if (milliseconds >= 0) return Math.min(milliseconds, longestTimer);
  throw new RangeError(`${name} is ${milliseconds}; it must be a number of milliseconds, 0 or more.`);
}
