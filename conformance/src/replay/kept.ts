import type { View } from "../transcript/view.ts";

interface Kept<Result> {
  views: readonly View[];
  result: Result;
}

/** A function of a list of exchanges that is worked out once for the same list; judges ask for it in any order. */
export function keptFor<Result>(
  work: (views: readonly View[]) => Result,
): (views: readonly View[]) => Result {
  const kept = new WeakMap<View, readonly Kept<Result>[]>();
  const outOfNothing = work([]);
  return (views) => {
    const [first] = views;
    if (!first) return outOfNothing;
    const known = kept.get(first) ?? [];
    const same = known.find(({ views: others }) => isSame(views, others));
    if (same) return same.result;
    const result = work(views);
    // A case and the whole run may begin with the same exchange; older lists of a record that grows are let go.
    kept.set(first, [{ views, result }, ...known.slice(0, 1)]);
    return result;
  };
}

const isSame = (a: readonly View[], b: readonly View[]): boolean =>
  a === b || (a.length === b.length && a.every((view, at) => view === b[at]));
