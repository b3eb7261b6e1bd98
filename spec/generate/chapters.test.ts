import { expect, test } from "vitest";
import { anchoredChapters } from "./chapters.ts";

test("every rule gets the anchor by which links name it, and nothing else changes", () => {
  const text = "# One\n\n- **TR-01** · compat · 1.0.0 — A server MUST do it.\n  Why: **TR-02** is not one.\n";
  const { "spec/chapters/02-one.md": anchored } = anchoredChapters([{ name: "02-one.md", text }]);
  expect(anchored).toBe(text.replace("- **TR-01**", '- <a id="tr-01"></a>**TR-01**'));
});
