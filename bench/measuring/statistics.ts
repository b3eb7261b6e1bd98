export interface Quantiles {
  p50: number;
  p99: number;
}

/** The value below which this share of the values lies; NaN without values. */
export const quantile = (values: readonly number[], share: number): number =>
  sorted(values)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? Number.NaN;

export function quantiles(values: readonly number[]): Quantiles {
  return { p50: quantile(values, 0.5), p99: quantile(values, 0.99) };
}

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const ordered = sorted(values);
  const middle = ordered.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]];
  return (low + high) / 2;
}

/** The range of the values as a share of their median: 0.1 if the largest is a tenth of the median above the smallest. */
export const spread = (values: readonly number[]): number =>
  (Math.max(...values) - Math.min(...values)) / median(values);

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);
