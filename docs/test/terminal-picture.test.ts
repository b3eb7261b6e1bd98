import { expect, test } from "vitest";
import { terminalPicture } from "../site/terminal-picture.ts";

test("a picture keeps colours, escapes what would be markup and cuts long lines", () => {
  const svg = terminalPicture("\u001B[31mno\u001B[39m <b>\n123456789\n", { title: 'a "b"', columns: 6 });
  expect(svg).toContain('<tspan style="fill:#ff7b72">no</tspan><tspan>\u00A0&lt;b&gt;</tspan>');
  expect(svg).toContain("<tspan>12345…</tspan>");
  expect(svg).toContain('aria-label="a &quot;b&quot;"');
});
