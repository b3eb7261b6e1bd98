import { type Markup, markup } from "../../conformance/src/report/html/markup.ts";

/** Light letters on a dark ground, by the codes of SGR that the kit writes. */
const styles: Readonly<Record<string, string>> = {
  "1": "font-weight:bold",
  "2": "opacity:.65",
  "31": "fill:#ff7b72",
  "32": "fill:#7ee787",
  "33": "fill:#e3b341",
  "36": "fill:#79c0ff",
};

const letter = 8.43;
const line = 20;
const margin = 20;
const bar = 36;

/** A part of a line with one style. */
interface Span {
  text: string;
  style: string;
}

/** Splits a line at its SGR codes; a code that ends a style is any that `styles` does not have. */
function spansOf(text: string): Span[] {
  const spans: Span[] = [];
  let style = "";
  // eslint-disable-next-line no-control-regex -- the escape character is what is looked for
  for (const part of text.split(/(\u001B\[\d+m)/)) {
    // eslint-disable-next-line no-control-regex
    const [, code] = /^\u001B\[(\d+)m$/.exec(part) ?? [];
    if (code !== undefined) style = styles[code] ?? "";
    else if (part !== "") spans.push({ text: part, style });
  }
  return spans;
}

/** The spans up to a number of columns; what is longer ends in an ellipsis. */
function cut(spans: readonly Span[], columns: number): Span[] {
  const short: Span[] = [];
  let left = columns;
  for (const { text, style } of spans) {
    if (text.length > left) {
      short.push({ text: `${text.slice(0, Math.max(left - 1, 0))}…`, style });
      break;
    }
    short.push({ text, style });
    left -= text.length;
  }
  return short;
}

/** What a terminal shows, as an SVG image; lines longer than `columns` are cut. */
export function terminalPicture(
  text: string,
  { title, columns = 112 }: { title: string; columns?: number },
): string {
  // Viewers collapse plain spaces, whatever `white-space` says.
  const lines = text.replace(/\n+$/, "").replaceAll(" ", "\u00A0").split("\n");
  const width = Math.ceil(columns * letter) + 2 * margin;
  const height = bar + lines.length * line + margin;
  const rows = lines.map(
    (row, index): Markup =>
      markup`<text x="${margin}" y="${bar + (index + 0.75) * line}">${cut(spansOf(row), columns).map(
        ({ text, style }) =>
          style === "" ? markup`<tspan>${text}</tspan>` : markup`<tspan style="${style}">${text}</tspan>`,
      )}</text>
`,
  );
  const dots = ["#ff5f57", "#febc2e", "#28c840"].map(
    (colour, index) => markup`<circle cx="${margin + index * 20}" cy="18" r="6" fill="${colour}"/>`,
  );
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3">
<rect width="${width}" height="${height}" rx="8" fill="#0d1117"/>
${dots}
${rows}</svg>
`.html;
}
