import { type RuleId, rules } from "../../generated/rules.ts";
import { blockedText, type Result, type Verdict } from "../../judging/result.ts";
import { type Outcome, whyUnjudged } from "../../conclusions/outcome.ts";
import { levels } from "../../run/selection.ts";
import { titleOf } from "../../findings/rule-names.ts";
import type { Exchange } from "../../transcript/transcript.ts";
import { causeCounts, type Cause, causesIn, markOf, timesSeen } from "../causes.ts";
import { counted } from "../counting.ts";
import { mostFaults } from "../first-screen.ts";
import { livenessAnswer } from "../liveness.ts";
import { outageTexts } from "../outages.ts";
import { describeFinding, linkOf, type Message, messageOf } from "../message.ts";
import { unknownText, verdictOf } from "../verdict.ts";
import { type Markup, markup, prose } from "./markup.ts";

/** Words for a verdict: colour alone is not accessible. */
const words: Readonly<Record<Verdict, string>> = {
  pass: "pass",
  fail: "fail",
  warn: "warn",
  flaky: "flaky",
  blocked: "blocked",
  unsupported: "unsupported",
  "not-reached": "not reached",
  "kit-error": "kit error",
};

const chip = (verdict: Verdict): Markup => markup`<span class="chip ${verdict}">${words[verdict]}</span>`;

/** The two verdicts and the counts behind them. */
export function verdictSection(outcome: Outcome): Markup {
  const { profile, worst, exit, baseline } = outcome;
  const unknown = unknownText(outcome);
  const unjudged = whyUnjudged(outcome);
  if (!outcome.run.reachable) return markup`<p class="alarm">${unjudged ?? ""}. Nothing was judged.</p>`;
  const card = (name: "compat" | "strict"): Markup => {
    const { title, answer, because } = verdictOf(outcome, name);
    return markup`<div class="verdict ${answer.replace(" ", "-")}">
      <h2>${title}</h2>
      <p class="answer">${capitalised(answer)}</p>
      <p class="note">${because}</p>
      <p class="note">profile ${name}${name === profile ? `, decides (exit ${exit})` : ""}</p>
    </div>`;
  };
  return markup`${
    unjudged === undefined
      ? markup`<section class="verdicts">${card("compat")} ${card("strict")}</section>`
      : markup`<p class="alarm">${unjudged}</p>`
  }
    ${livenessPart(outcome)}
    <section class="counts">
      ${levels.map((level) =>
        levelBar(
          level,
          [...worst].filter(([rule]) => rules[rule].level === level),
        ),
      )}
    </section>
    ${unknown === undefined ? undefined : markup`<section><p class="note">${capitalised(unknown)}.</p></section>`}
    ${
      baseline
        ? markup`<section>
          <p>
            Baseline: ${baseline.expected.size} failures expected, ${baseline.unexpected.length} unexpected.
          </p>
          ${baseline.problems.map(({ kind, text }) => markup`<p class="alarm">${kind}: ${text}</p>`)}
        </section>`
        : undefined
    }`;
}

/** What the server answered where it did not pass the gate, and when it did not answer. */
function livenessPart(outcome: Outcome): Markup | undefined {
  const answer = livenessAnswer(outcome);
  const outages = outageTexts(outcome);
  if (!answer && outages.length === 0) return undefined;
  return markup`<section>
    ${answer && markup`<p>The answer to ${answer.request}:</p><pre>${answer.raw}</pre>`}
    ${outages.map((text) => markup`<p class="alarm">${text}</p>`)}
  </section>`;
}
const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function levelBar(level: string, own: readonly (readonly [RuleId, Verdict])[]): Markup | undefined {
  if (own.length === 0) return undefined;
  const parts = (Object.keys(words) as Verdict[])
    .map((verdict) => ({ verdict, number: own.filter(([, one]) => one === verdict).length }))
    .filter(({ number }) => number > 0);
  return markup`<div class="level">
    <div class="level-name"><b>${level}</b> ${own.length} rules</div>
    <div class="bar" role="img" aria-label="${parts.map(({ verdict, number }) => `${number} ${words[verdict]}`).join(", ")}">
      ${parts.map(({ verdict, number }) => markup`<span class="${verdict}" style="flex-grow:${number}"></span>`)}
    </div>
    <div class="legend">
      ${parts.map(
        ({ verdict, number }) => markup`<span><i class="${verdict}"></i>${number} ${words[verdict]}</span> `,
      )}
    </div>
  </div>`;
}

/** Every cause once, the most harmful open. */
export function failuresSection(outcome: Outcome, place: (exchange: Exchange) => number): Markup {
  const causes = causesIn(outcome);
  if (causes.length === 0) return markup``;
  return markup`<section>
    <h2 id="failures">What is wrong <small>${causeCounts(causes)}</small></h2>
    ${causes.map((cause, index) => causeCard(cause, index < mostFaults, place))}
  </section>`;
}

function causeCard(cause: Cause, open: boolean, place: (exchange: Exchange) => number): Markup {
  const { result, finding, others, rules: broken, decides } = cause;
  const message = messageOf(result, finding);
  const more = others.length + result.findings.length - 1;
  const at = [message.path, message.difference?.path]
    .filter((part) => part !== undefined)
    .join(", differs at ");
  const x = place(finding.in.exchange);
  return markup`<details class="cause ${decides ? "fail" : "warn"}" ${open ? markup`open` : undefined}>
    <summary>
      <span class="ids">${broken.map((rule) => markup`<a class="id" href="#${rule}">${titleOf(rule)}</a> `)}</span>
      <span>${message.message}</span>
    </summary>
    <p class="note"><code>${message.name}</code> · ${markOf(cause)} · seen ${counted(timesSeen(cause), "time")}</p>
    <blockquote>${prose(message.sentence)} <small>${message.level} · ${message.link}</small></blockquote>
    <dl>
      ${at === "" ? undefined : markup`<dt>at</dt><dd><code>${at}</code></dd>`} ${differenceRows(message)}
      <dt>where</dt>
      <dd><a href="#x${x}">${message.where}</a></dd>
      ${
        message.events.length === 0
          ? undefined
          : markup`<dt>events</dt>
            <dd>
              <pre>${message.events.map(({ at, text, here }) => markup`<span class="${here ? "here" : ""}">${here ? "›" : " "} ${at}  ${text}</span>\n`)}</pre>
            </dd>`
      }
      <dt>raw</dt>
      <dd><pre>${message.raw}</pre></dd>
      <dt>curl</dt>
      <dd><button class="copy" data-curl="${x}">Copy curl</button> <code>replay ${message.id}</code></dd>
      <dt>why</dt>
      <dd>${prose(message.why)}</dd>
      ${message.notice === undefined ? undefined : markup`<dt>users notice</dt><dd>${prose(message.notice)}</dd>`}
      ${message.cause === undefined ? undefined : markup`<dt>usually</dt><dd>${prose(message.cause)}</dd>`}
      ${message.remedy === undefined ? undefined : markup`<dt>fix</dt><dd>${prose(message.remedy)}</dd>`}
      ${
        more === 0
          ? undefined
          : markup`<dt>same cause</dt>
            <dd>
              ${more} more
              ${others.slice(0, 12).flatMap((one) => one.findings.slice(0, 1).map((found) => markup`<br /><a href="#x${place(found.in.exchange)}">${one.rule} in ${one.case}</a>`))}
            </dd>`
      }
    </dl>
  </details>`;
}

function differenceRows({ difference }: Message): Markup | undefined {
  if (!difference) return undefined;
  const { expected, received, caret } = difference;
  const row = (name: string, text: string | undefined): Markup | undefined =>
    text === undefined
      ? undefined
      : markup`<dt>${name}</dt>
          <dd><pre class="${name}">${text.slice(0, caret ?? text.length)}${caret === undefined ? undefined : markup`<mark>${text.slice(caret) || " "}</mark>`}</pre></dd>`;
  return markup`${row("expected", expected)} ${row("received", received)}`;
}

/** Every rule of the run with its text, its results and links to the exchanges that show them. */
export function rulesSection({ worst, run, baseline }: Outcome, places: ReadonlyMap<number, number>): Markup {
  const byRule = Map.groupBy(run.results, ({ rule }) => rule);
  return markup`<section>
    <h2 id="rules">Rules</h2>
    <div class="filters" id="rule-filters" hidden></div>
    ${[...worst].map(
      ([rule, verdict]) => markup`<details class="rule" id="${rule}" data-verdict="${verdict}">
        <summary><span class="id">${titleOf(rule)}</span> ${chip(verdict)} <span>${prose(rules[rule].text)}</span></summary>
        ${ruleText(rule)}
        <table>
          ${(byRule.get(rule) ?? []).map((one) => resultRow(one, places, baseline?.expected.get(one)?.reason))}
        </table>
      </details>`,
    )}
  </section>`;
}

function ruleText(id: RuleId): Markup {
  const { level, profile, since, why, notice, story, cause, good, bad, on } = rules[id];
  return markup`<dl>
    <dt>level</dt>
    <dd>${level}, profile ${profile}, since ${since}, ${linkOf(id)}</dd>
    <dt>why</dt>
    <dd>${prose(why)}</dd>
    ${notice === undefined ? undefined : markup`<dt>users notice</dt><dd>${prose(notice)}</dd>`}
    ${cause === undefined ? undefined : markup`<dt>usual cause</dt><dd>${prose(cause)}</dd>`}
    ${story === undefined ? undefined : markup`<dt>reference</dt><dd>${prose(story)}</dd>`}
    ${good === undefined ? undefined : markup`<dt>good${on === undefined ? "" : ` (${on})`}</dt><dd><pre>${good}</pre></dd>`}
    ${bad === undefined ? undefined : markup`<dt>bad</dt><dd><pre>${bad}</pre></dd>`}
  </dl>`;
}

function resultRow(one: Result, places: ReadonlyMap<number, number>, expected: string | undefined): Markup {
  const [first] = one.findings;
  const note = first
    ? describeFinding(first)
    : one.blockedBy === undefined
      ? (one.unlock ?? "")
      : blockedText(one);
  const links = one.exchanges.slice(0, 6).map((n) => markup`<a href="#x${places.get(n) ?? n}">${n}</a> `);
  return markup`<tr>
    <td>${chip(one.verdict)}</td>
    <td>${one.case}</td>
    <td>${one.observations} seen ${links}${one.exchanges.length > 6 ? "…" : ""}</td>
    <td>${note}${expected === undefined ? undefined : markup`<br /><em>expected: ${expected}</em>`}${refusalOf(one)}</td>
  </tr>`;
}

/** The script that was refused, and the answer. */
const refusalOf = ({ refusal }: Result): Markup | undefined =>
  refusal === undefined
    ? undefined
    : markup`<br />sent <code>${refusal.script}</code><br />answer <code>${refusal.answer}</code>`;
