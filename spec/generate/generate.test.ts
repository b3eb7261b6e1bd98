import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The files that a file loads with itself, as URLs; what it imports later, by `import()`, is not among them. */
function loadedWith(url: URL, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(url.href)) return seen;
  seen.add(url.href);
  const text = readFileSync(url, "utf8").replaceAll(/^import type .*$/gm, "");
  for (const [, target = ""] of text.matchAll(/\bfrom "(\.[^"]+)";/g)) loadedWith(new URL(target, url), seen);
  return seen;
}

test("the generator writes the rules before it loads the kit, which contains them", () => {
  const kit = ([...files]: ReadonlySet<string>) => files.filter((file) => file.includes("/conformance/"));
  expect(kit(loadedWith(new URL("generate.ts", import.meta.url)))).toEqual([]);
  // The rest does load it: otherwise this test looks at the wrong files.
  expect(kit(loadedWith(new URL("index.ts", import.meta.url))).length).toBeGreaterThan(10);
});
