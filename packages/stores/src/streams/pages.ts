import type { StreamPage } from "@chatkit-protocol/core/server";

/** The frames after a number, from pages in their order; undefined if the next frame is not among them. */
export function framesAfter(pages: readonly StreamPage[], number: number): StreamPage | undefined {
  let first = pages.length;
  while (first > 0 && pages[first - 1]!.last > number) first--;
  const rest = pages.length - first === 1 ? [pages[first]!] : unbroken(pages.slice(first));
  const last = rest.at(-1)?.last;
  if (last === undefined) return undefined;
  const frames = rest.length === 1 ? rest[0]!.frames : rest.map((page) => page.frames).join("");
  // Most readers have read everything up to the last page.
  if (frames.startsWith(`id: ${number + 1}\n`)) return { frames, last };
  const begin = frames.indexOf(`\n\nid: ${number + 1}\n`);
  return begin < 0 ? undefined : { frames: frames.slice(begin + 2), last };
}

/** The pages that follow each other: a database that has crashed may have lost one in between. */
function unbroken(pages: readonly StreamPage[]): readonly StreamPage[] {
  const broken = pages.findIndex(
    ({ frames }, n) => n > 0 && !frames.startsWith(`id: ${pages[n - 1]!.last + 1}\n`),
  );
  return broken < 0 ? pages : pages.slice(0, broken);
}
