import type { View } from "../transcript/view.ts";

interface Kept<Result> {
  views: readonly View[];
  result: Result;
}

/** Computes a function once per list of exchanges; judges may ask for it in any order. */
export function keptFor<Result>(
  work: (views: readonly View[]) => Result,
): (views: readonly View[]) => Result {
  const kept = new WeakMap<View, readonly Kept<Result>[]>();
  const nothing = work([]);
  return (views) => {
    const [first] = views;
    if (!first) return nothing;
    const known = kept.get(first) ?? [];
    const same = known.find(({ views: others }) => isSame(views, others));
    if (same) return same.result;
    const result = work(views);
    // A case and the whole run may begin with the same exchange; older lists of a growing record are dropped.
    kept.set(first, [{ views, result }, ...known.slice(0, 1)]);
    return result;
  };
}

const isSame = (a: readonly View[], b: readonly View[]): boolean =>
  a === b || (a.length === b.length && a.every((view, at) => view === b[at]));
