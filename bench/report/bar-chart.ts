/** One bar; `mark` is the text at its end. */
export interface Bar {
  label: string;
  value: number;
  mark: string;
  /** The smallest and the largest value that were measured. */
  range: readonly [low: number, high: number];
  isOurs: boolean;
}

const width = 720;
const labels = 190;
const marks = 110;
const row = 24;
const top = 34;

/**
 * Horizontal bars on a logarithmic scale, since servers differ by orders of magnitude: each line of the grid is ten times the
 * one before. Readable on light and on dark pages.
 */
export function barChart(title: string, bars: readonly Bar[]): string {
  const values = bars.flatMap(({ value, range }) => [value, ...range]).filter((value) => value > 0);
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  const x = (value: number): number =>
    labels + ((Math.log10(Math.max(value, 10 ** low)) - low) / (high - low)) * (width - labels - marks);
  const height = top + bars.length * row + 28;
  const lines = Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escape(title)}" font-family="system-ui, sans-serif" font-size="13">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#ffffff"/>`,
    `<text x="12" y="22" font-weight="bold" fill="#1f2328">${escape(title)}</text>`,
    ...lines.map((value) => gridLine(x(value), height - 22, value)),
    ...bars.map((bar, index) => drawBar(bar, top + index * row, x)),
    "</svg>",
    "",
  ].join("\n");
}

const gridLine = (x: number, bottom: number, value: number): string =>
  `<line x1="${round(x)}" y1="${top}" x2="${round(x)}" y2="${bottom}" stroke="#d0d7de"/>` +
  `<text x="${round(x)}" y="${bottom + 15}" text-anchor="middle" font-size="11" fill="#59636e">${power(value)}</text>`;

function drawBar(
  { label, value, mark, range, isOurs }: Bar,
  y: number,
  x: (value: number) => number,
): string {
  const middle = y + row / 2;
  const [from, to] = range.map(x) as [number, number];
  return [
    `<text x="${labels - 8}" y="${middle + 4}" text-anchor="end" fill="#1f2328">${escape(label)}</text>`,
    `<rect x="${labels}" y="${y + 4}" width="${round(Math.max(x(value) - labels, 1))}" height="${row - 8}" fill="${isOurs ? "#3451b2" : "#8c959f"}"/>`,
    `<line x1="${round(from)}" y1="${middle}" x2="${round(to)}" y2="${middle}" stroke="#1f2328"/>`,
    `<text x="${round(Math.max(to, x(value)) + 6)}" y="${middle + 4}" fill="#1f2328">${escape(mark)}</text>`,
  ].join("\n");
}

const power = (value: number): string =>
  value >= 1 ? value.toLocaleString("en").replaceAll(",", " ") : String(value);

const round = (value: number): number => Math.round(value * 10) / 10;

const escape = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
