import { createHash } from "node:crypto";
import type { Outcome } from "../../conclusions/outcome.ts";
import { pageExchanges, placeOf } from "./data.ts";
import { json, type Markup, markup, trusted } from "./markup.ts";
import { page } from "./page.ts";
import { failuresSection, rulesSection, verdictSection } from "./sections.ts";
import { style } from "./style.ts";

/** The report as one page that loads nothing: verdict, causes and rules as text, exchanges drawn by its script. */
export function htmlReport(outcome: Outcome): string {
  const { run, exit } = outcome;
  const { transcript, durationMs } = run;
  const place = placeOf(outcome);
  const places = new Map(transcript.exchanges.map((exchange) => [exchange.n, place(exchange)]));
  const script = `(${page.toString()})();`;
  const hash = createHash("sha256").update(script).digest("base64");
  // Even if something of the server's got into the page as markup, it could neither run nor load anything.
  const policy = `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const body: Markup = markup`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>ChatKit conformance of ${transcript.url}</title>
        <style>
          ${trusted(style)}
        </style>
      </head>
      <body>
        <header>
          <h1>ChatKit conformance</h1>
          <p class="subject">${transcript.url}</p>
          <p class="facts">
            tier ${transcript.tier} · ${transcript.exchanges.length} requests (${outcome.generating}
            generating) in ${(durationMs / 1000).toFixed(1)} s · seed ${transcript.seed} ·
            ${transcript.started} · ${transcript.kit} · exit ${exit}
          </p>
          <nav><a href="#failures">Wrong</a> <a href="#exchanges">Exchanges</a> <a href="#rules">Rules</a></nav>
        </header>
        <main>
          ${verdictSection(outcome)} ${failuresSection(outcome, place)}
          <section>
            <h2 id="exchanges">Exchanges <small>one line each, a tick for each event</small></h2>
            <div class="filters" id="exchange-filters"></div>
            <div id="waterfall"><noscript>The exchanges are drawn by a script.</noscript></div>
          </section>
          ${rulesSection(outcome, places)}
        </main>
        <script type="application/json" id="data">
          ${json(pageExchanges(outcome))}
        </script>
        ${trusted(`<script>${script}</script>`)}
      </body>
    </html>`;
  return `${body.html}\n`;
}
