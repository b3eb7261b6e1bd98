import { brotliCompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { bundlePage } from "../../../../scripts/page/bundle.ts";

/** Bytes of the first load with brotli, at most. */
const most = 250_000;

/** What loads when it is needed, by a text in it. */
const onDemand = {
  charts: "recharts-surface",
  dates: "Clear the date",
  requests: "The schema does not know this member.",
  kit: "title-not-stored",
};

test("the first load of the page is at most 250 kB, and the kit, forms, charts and dates are not in it", async () => {
  const files = await bundlePage();
  const textOf = (name: string): string => new TextDecoder().decode(files.get(name));
  const loaded = new Set(["index.html", "page.css", "page.js"]);
  // A set gives what is added while it is read.
  for (const name of loaded)
    for (const [, next] of textOf(name).matchAll(/(?:from|import)"\.\/([^"]+)"/g)) loaded.add(next!);
  const size = [...loaded].reduce((sum, name) => sum + brotliCompressSync(files.get(name)!).length, 0);
  expect(size).toBeLessThan(most);
  for (const word of Object.values(onDemand)) {
    const homes = [...files.keys()].filter((name) => textOf(name).includes(word));
    expect(homes, word).not.toEqual([]);
    expect(
      homes.filter((name) => loaded.has(name)),
      word,
    ).toEqual([]);
  }
});
