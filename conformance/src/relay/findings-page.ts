import { escapeMarkup } from "../markup/escape.ts";
import { rules } from "../generated/rules.ts";
import { levels } from "../run/selection.ts";
import { titleOf } from "../findings/rule-names.ts";
import type { UnknownCount } from "../judges/unknown-types.ts";
import { counted } from "../report/counting.ts";
import { unknownText } from "../report/verdict.ts";
import type { LoggedFinding } from "./finding-log.ts";
import type { ForwardedRequest, ForwardedResponse } from "./relay.ts";

export interface Findings {
  target: string;
  judged: number;
  findings: readonly LoggedFinding[];
  /** Types that this version of the protocol does not have. */
  unknown: readonly UnknownCount[];
}

/** Even if the traffic got into the page as markup, it could neither run nor load anything. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The findings so far: a page that reloads itself for browsers, JSON for other clients. */
export function findingsPage({ headers }: ForwardedRequest, found: Findings): ForwardedResponse {
  const accept = headers.find(([name]) => name === "accept")?.[1] ?? "";
  const [type, body] = accept.includes("text/html")
    ? ["text/html; charset=utf-8", html(found)]
    : ["application/json", `${JSON.stringify(found, null, 2)}\n`];
  return {
    status: 200,
    headers: [
      ["content-type", type],
      ["cache-control", "no-store"],
      ["content-security-policy", policy],
      ["x-content-type-options", "nosniff"],
      ["referrer-policy", "no-referrer"],
    ],
    body: (async function* () {
      yield new TextEncoder().encode(body);
    })(),
  };
}

const html = ({ target, judged, findings, unknown }: Findings): string => {
  const musts = findings.filter(({ level }) => level === "MUST").length;
  const title =
    judged === 0
      ? "No traffic yet"
      : findings.length === 0
        ? "Nothing wrong so far"
        : `${counted(findings.length, "finding")}, ${musts} of them MUST`;
  const ignored = unknownText({ unknown });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2">
<title>${title}</title>
<style>
:root { color-scheme: light dark; font: 15px/1.5 system-ui, sans-serif;
  --quiet: light-dark(#59606a, #a3abb5); --line: light-dark(#d5d9de, #3a4048);
  --MUST: light-dark(#b3261e, #ff8a80); --SHOULD: light-dark(#8a5a00, #f0b849); --MAY: var(--quiet) }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; margin: 0 }
p { margin: 0 } .quiet { color: var(--quiet) }
ol { list-style: none; padding: 0; margin: 1.5rem 0 } li { border-top: 1px solid var(--line); padding: .75rem 0 }
.MUST { color: var(--MUST) } .SHOULD { color: var(--SHOULD) } .MAY { color: var(--MAY) }
</style>
<h1>${title}</h1>
<p class="quiet">${counted(judged, "exchange")} with ${escapeMarkup(target)}</p>
${ignored === undefined ? "" : `<p>${escapeMarkup(ignored)}`}
${findings.length === 0 ? "" : list(findings)}
</html>
`;
};

/** The most binding first, then the latest. */
const list = (findings: readonly LoggedFinding[]): string => `<ol>
${findings
  .toSorted((a, b) => levels.indexOf(a.level) - levels.indexOf(b.level) || b.first - a.first)
  .map(
    ({ rule, finding, level, first, times, message }) =>
      `<li><p><b class="${level}">${level} ${titleOf(rule)}</b> <code>${finding}</code> ${escapeMarkup(message)}<p class="quiet">${escapeMarkup(rules[rule].text)}<p class="quiet">${counted(times, "time")}, first in exchange ${first}`,
  )
  .join("\n")}
</ol>`;
