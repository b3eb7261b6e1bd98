import { firstDifference } from "../transcript/first-difference.ts";

/** Whether two times, as they were sent, are one: written in two zones, or one of them rounded to seconds. */
export function isSameTime(one: unknown, other: unknown): boolean {
  if (firstDifference(one, other) === undefined) return true;
  if (typeof one !== "string" || typeof other !== "string") return one === undefined || other === undefined;
  const [first, second] = [Date.parse(one), Date.parse(other)];
  const isRounded = first % 1000 === 0 || second % 1000 === 0;
  return first === second || (isRounded && Math.floor(first / 1000) === Math.floor(second / 1000));
}
