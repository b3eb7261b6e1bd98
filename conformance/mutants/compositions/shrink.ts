/** The fewest members of which something is still true; of a wrong blame this is mostly a pair. */
export async function shrink(
  members: readonly string[],
  isWrong: (left: readonly string[]) => Promise<boolean>,
): Promise<readonly string[]> {
  let least = members;
  let size = Math.floor(least.length / 2);
  while (size >= 1) {
    const smaller = await without(least, size, isWrong);
    if (smaller) least = smaller;
    // What nothing depends on has been taken away in pieces of this size.
    else size = Math.floor(size / 2);
  }
  return least;
}

/** The members without the first neighbours, so many of them, that it does not depend on. */
async function without(
  members: readonly string[],
  size: number,
  isWrong: (left: readonly string[]) => Promise<boolean>,
): Promise<readonly string[] | undefined> {
  for (let start = 0; start < members.length; start += size) {
    const left = members.toSpliced(start, size);
    if (left.length > 0 && (await isWrong(left))) return left;
  }
  return undefined;
}
