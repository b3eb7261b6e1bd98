import { expect, test } from "vitest";
import { anchoredChapters, readChapters } from "./chapters.ts";
import { slugOf } from "./links.ts";
import { parseChapters } from "./rules.ts";

test("every rule gets the anchors by which links name it and a link to its page, and nothing else changes", () => {
  const text =
    "# One\n\n- **TR-01** it-is-done · compat · 1.0.0 — A server MUST do it.\n  Why: **TR-02** is in the text.\n";
  const { "spec/chapters/02-one.md": anchored } = anchoredChapters([{ name: "02-one.md", text }]);
  expect(anchored).toBe(
    text.replace(
      "- **TR-01**",
      '- <a id="it-is-done"></a><a id="tr-01"></a>**[TR-01](../../docs/rules/tr-01.md)**',
    ),
  );
});

test("the anchor of a slug names no heading of its chapter", () => {
  const chapters = readChapters(new URL("../../", import.meta.url));
  const headings = new Map(
    chapters.map(({ name, text }) => [
      name,
      [...text.matchAll(/^#+ (.+)$/gm)].map(([, one = ""]) => slugOf(one)),
    ]),
  );
  for (const { slug, chapter } of parseChapters(chapters)) expect(headings.get(chapter)).not.toContain(slug);
});
