import { rules } from "../generated/rules.ts";
import type { Told } from "./found.ts";
import type { Asked, Reply } from "./relay.ts";

export interface Findings {
  target: string;
  judged: number;
  findings: readonly Told[];
}

/** What has been found so far: a page that reloads itself for browsers, JSON for everybody else. */
export function findingsPage({ headers }: Asked, found: Findings): Reply {
  const accept = headers.find(([name]) => name === "accept")?.[1] ?? "";
  const [type, body] = accept.includes("text/html")
    ? ["text/html; charset=utf-8", html(found)]
    : ["application/json", `${JSON.stringify(found, null, 2)}\n`];
  return {
    status: 200,
    headers: [
      ["content-type", type],
      ["cache-control", "no-store"],
    ],
    body: (async function* () {
      yield new TextEncoder().encode(body);
    })(),
  };
}

const html = ({ target, judged, findings }: Findings): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>${findings.length} findings</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
td, th { text-align: left; vertical-align: top; padding: .3rem 1rem .3rem 0 }
td:last-child { overflow-wrap: anywhere }
</style>
<h1>${findings.length === 0 ? "Nothing wrong so far" : `${findings.length} findings`}</h1>
<p>${judged} exchanges with ${escaped(target)}</p>
${findings.length === 0 ? "" : table(findings)}
</html>
`;

const table = (findings: readonly Told[]): string => `<table>
<tr><th>rule<th>level<th>first<th>times<th>what
${findings
  .map(
    ({ rule, level, first, times, message }) =>
      `<tr><td><abbr title="${escaped(rules[rule].text)}">${rule}</abbr><td>${level}<td>#${first}<td>${times}<td>${escaped(message)}`,
  )
  .join("\n")}
</table>`;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (text: string): string =>
  text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? "");
