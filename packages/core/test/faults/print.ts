import type { Row } from "./play-all.ts";

/** When the results were made, and of which commit. */
export interface Made {
  date: string;
  commit: string;
  unhandled: number;
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

/** The distinct values, in the order of their first appearance. */
const distinct = (values: readonly string[]): string[] => [...new Set(values)];

/** Such as `503 ×4, error ×7`; a single kind has no count. */
const counted = (endings: readonly string[]): string => {
  const kinds = distinct(endings);
  if (kinds.length < 2) return kinds[0] ?? "–";
  return kinds.map((kind) => `${kind} ×${endings.filter((ending) => ending === kind).length}`).join(", ");
};

const count = (rows: readonly Row[]): string => rows.length.toLocaleString("en").replaceAll(",", " ");
const slowest = (rows: readonly Row[]): string =>
  `${Math.ceil(Math.max(0, ...rows.map(({ usableAfter }) => usableAfter)))} ms`;
const problems = (rows: readonly Row[]): string =>
  String(rows.filter(({ problems }) => problems.length > 0).length);

const sections: { section: Row["section"]; title: string }[] = [
  { section: "store", title: "a call of the store goes wrong" },
  { section: "handler", title: "a handler goes wrong" },
  { section: "author", title: "`respond()` misbehaves" },
  { section: "leaving", title: "the client leaves, after each event, over a socket" },
  { section: "kill", title: "`kill -9`, after each event" },
  { section: "disk", title: "the disk is full" },
  { section: "clock", title: "the clock goes backwards" },
];

/** One row for each kind of fault: how many were played, what the client got, what was left. */
export function printSummary(rows: readonly Row[]): string {
  const heads = ["fault", "played", "the client gets", "left something wrong", "usable again within"];
  const lines = sections.map(({ section, title }) => {
    const played = rows.filter((row) => row.section === section);
    const endings = played.map(({ ending }) => ending);
    return [title, count(played), counted(endings), problems(played), slowest(played)];
  });
  return table(heads, lines);
}

/** What the client gets by operation and fault: in each cell every call of the store that the operation makes. */
export function printOperations(rows: readonly Row[]): string {
  const played = rows.filter(({ section }) => section === "store");
  const faults = distinct(played.map(({ how }) => how));
  const lines = distinct(played.map(({ what }) => what)).map((what) => {
    const own = played.filter((row) => row.what === what);
    const calls = String(distinct(own.map(({ call }) => call)).length);
    const cells = faults.map((fault) => {
      const endings = own.filter(({ how }) => how === fault).map(({ call, ending }) => `${call}\t${ending}`);
      // Both endings count if the stores differ.
      return counted(distinct(endings).map((pair) => pair.split("\t")[1] ?? ""));
    });
    return [`\`${what.replace(",", "`,")}${what.includes(",") ? "" : "`"}`, calls, ...cells];
  });
  return table(["operation", "calls", ...faults], lines);
}

/** Every cell: a row for each call or handler, a column for each fault. */
function printCells(rows: readonly Row[]): string {
  const faults = distinct(rows.map(({ how }) => how));
  const keys = distinct(rows.map(({ what, call }) => `${what}\t${call}`));
  const lines = keys.map((key) => {
    const own = rows.filter(({ what, call }) => `${what}\t${call}` === key);
    const cells = faults.map((fault) => {
      const cell = own.filter(({ how }) => how === fault);
      const wrong = cell.some(({ problems }) => problems.length > 0);
      return `${counted(distinct(cell.map(({ ending }) => ending)))}${wrong ? " !" : ""}`;
    });
    return [...key.split("\t"), ...cells];
  });
  return table(["operation", "call", ...faults], lines);
}

function printAuthors(rows: readonly Row[]): string {
  const lines = distinct(rows.map(({ how }) => how)).map((how) => {
    const own = rows.filter((row) => row.how === how);
    return [own[0]?.what ?? "", how, counted(distinct(own.map(({ ending }) => ending))), problems(own)];
  });
  return table(["kind", "it", "the client gets", "left something wrong"], lines);
}

const begin = "<!-- faults: written by `npm run faults -- --full` -->";
const end = "<!-- /faults -->";

/** The tables that a guide has between its two comments. */
export const tablesIn = (guide: string): string =>
  guide.slice(guide.indexOf(begin) + begin.length, guide.indexOf(end));

/** The guide with the tables of these results. Throws if it has no place for them. */
export function withTables(guide: string, rows: readonly Row[], { date, commit }: Made): string {
  const [before, after] = [guide.indexOf(begin), guide.indexOf(end)];
  if (before < 0 || after < before) throw new Error(`The guide must have ${begin} and ${end}.`);
  const tables = [
    printSummary(rows),
    `What the client gets, by operation and by fault of the store (${date}, commit ${commit}; at each call of the store that the operation makes, on the memory store and on SQLite):`,
    printOperations(rows),
  ];
  return `${guide.slice(0, before + begin.length)}\n\n${tables.join("\n\n")}\n\n${guide.slice(after)}`;
}

/** The whole report, as Markdown. */
export function printResults(rows: readonly Row[], { date, commit, unhandled }: Made): string {
  const of = (section: Row["section"]): Row[] => rows.filter((row) => row.section === section);
  const parts: [title: string, text: string][] = [
    ["Operations by faults of the store", printOperations(rows)],
    ["Every call of the store", printCells(of("store"))],
    ["Every handler", printCells(of("handler"))],
    ["Authors of `respond()`", printAuthors(of("author"))],
    ["Full disk", printCells(of("disk"))],
  ];
  return [
    "# Faults",
    "",
    `${date}, commit ${commit}: ${count(rows)} faults on the memory store and on SQLite, ${problems(rows)} of which left something behind, ${unhandled} unhandled rejections and exceptions. Made by \`npm run faults -- --full\`.`,
    "",
    printSummary(rows),
    "",
    "`answer` is a JSON answer, `stream` a whole stream, `error` a whole stream with one `error` event, `left` a client that has left, `no answer` one that has waited in vain.",
    "",
    ...parts.flatMap(([title, text]) => [`## ${title}`, "", text, ""]),
  ].join("\n");
}
