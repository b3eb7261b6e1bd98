/** A number with `digits` after the point as Python's `%.2f` prints it: exact ties go to the even digit. */
export function toFixed(number: number, digits: number): string {
  if (Math.abs(number) >= 1e21)
    return BigInt(Math.trunc(number)).toString() + (digits > 0 ? `.${"0".repeat(digits)}` : "");
  const rounded = number.toFixed(digits);
  const exact = Math.abs(number).toFixed(Math.min(100, digits + 60));
  const rest = exact.slice(exact.indexOf(".") + 1 + digits);
  if (!/^50*$/.test(rest)) return rounded;
  const shorter = exact.slice(0, exact.length - rest.length).replace(/\.$/, "");
  if (Number(shorter.at(-1)) % 2 !== 0) return rounded;
  return number < 0 ? `-${shorter}` : shorter;
}

/** Python's `round()`; negative digits round to tens, hundreds, … */
export function round(number: number, digits: number): number {
  if (digits >= 0) return Number(toFixed(number, Math.min(digits, 40)));
  const unit = 10 ** -digits;
  return Number(toFixed(number / unit, 0)) * unit;
}
