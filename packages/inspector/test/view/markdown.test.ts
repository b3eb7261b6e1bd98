import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blocksOf } from "../../src/view/markdown/blocks.ts";
import { imageUrl, linkUrl } from "../../src/view/markdown/urls.ts";
import { hostileUrls } from "./hostile.ts";

describe("blocks of Markdown", () => {
  const texts = fc.array(
    fc.constantFrom("a", "\n", "\n\n", "```", "- x", "  ", "> q", "# h", "| a |", "[x]: y"),
    {
      maxLength: 40,
    },
  );

  test("together they are the text, each where it says", () => {
    fc.assert(
      fc.property(texts, (parts) => {
        const text = parts.join("");
        const blocks = blocksOf(text);
        expect(blocks.map((block) => block.text).join("")).toBe(text);
        for (const { start, text: own } of blocks) expect(text.slice(start, start + own.length)).toBe(own);
      }),
    );
  });

  test("a text that grows keeps all its blocks but the last", () => {
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        const text = before.join("");
        fc.pre(!text.includes("]:") && !after.join("").includes("]:"));
        const grown = blocksOf(text + after.join(""));
        const kept = blocksOf(text).slice(0, -1);
        expect(grown.slice(0, kept.length)).toEqual(kept);
      }),
    );
  });

  test.each([
    ["two paragraphs", "one\n\ntwo", 2],
    ["a list with empty lines", "- one\n\n- two\n\n  more", 1],
    ["code with empty lines", "```\none\n\ntwo\n```", 1],
    ["a definition", "see [x]\n\n[x]: https://example.com", 1],
    ["a quote after a paragraph", "one\n\n> two", 1],
  ])("%s", (_name, text, count) => {
    expect(blocksOf(text)).toHaveLength(count);
  });
});

describe("addresses", () => {
  test("hostile ones are no links and no images", () => {
    const isWeb = (url: string | undefined): boolean =>
      url === undefined || url.startsWith("https://evil.example/");
    for (const url of hostileUrls)
      expect([url, isWeb(linkUrl(url)), isWeb(imageUrl(url, undefined))]).toEqual([url, true, true]);
  });

  test.each([
    ["https://example.com/a?b#c", "https://example.com/a?b#c"],
    ["http://localhost:8000/", "http://localhost:8000/"],
    ["mailto:ada@example.com", "mailto:ada@example.com"],
    ["ftp://example.com/", undefined],
    ["relative", undefined],
    [undefined, undefined],
  ])("the link %s is %s", (url, expected) => {
    expect(linkUrl(url)).toBe(expected);
  });

  test.each([
    ["https://a.example/x.png", ["a.example"], true],
    ["https://A.example/x.png", ["a.EXAMPLE"], true],
    ["https://a.example:8443/x.png", ["a.example:8443"], true],
    ["https://b.a.example/x.png", ["a.example"], false],
    ["https://a.example.evil.example/x.png", ["a.example"], false],
    ["https://a.example@evil.example/x.png", ["a.example"], false],
    ["https://a.example/x.png", [], false],
    ["https://a.example/x.png", undefined, true],
    ["data:image/png;base64,iVBORw0KGgo=", [], true],
    ["data:image/svg+xml;base64,PHN2Zy8+", undefined, false],
  ])("the image %s with the domains %j: %s", (url, domains, isAllowed) => {
    expect(imageUrl(url, domains) !== undefined).toBe(isAllowed);
  });
});
