/** One column that reads at 420 px and at 1280 px, by day and by night; a verdict has a word beside its colour. */
export const style = `
:root {
  color-scheme: light dark;
  --page: #f7f8fa; --card: #ffffff; --ink: #1a2029; --soft: #5b6572; --line: #dfe3e8; --code: #f1f3f6;
  --pass: #1a7f45; --fail: #c62828; --warn: #a15c00; --calm: #64748b; --link: #1f5fbf;
  --pass-soft: #e3f4ea; --fail-soft: #fdeaea; --warn-soft: #fdf1dd; --calm-soft: #e9edf2; --mark: #ffd9d4;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12161c; --card: #1a2028; --ink: #e4e8ee; --soft: #9aa6b4; --line: #2c3540; --code: #141a21;
    --pass: #5fd08d; --fail: #ff8a80; --warn: #f2b45c; --calm: #9fb0c3; --link: #82b4ff;
    --pass-soft: #17331f; --fail-soft: #3a1d1f; --warn-soft: #36290f; --calm-soft: #262f3a; --mark: #6b2a2a;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--page); color: var(--ink); font: 15px/1.5 system-ui, sans-serif; }
header, main { max-width: 1120px; margin: 0 auto; padding: 0 20px; }
header { padding-top: 28px; }
h1 { margin: 0; font-size: 22px; }
h2 { margin: 0 0 12px; font-size: 18px; scroll-margin-top: 12px; }
h2 small, small { color: var(--soft); font-size: 13px; font-weight: 400; }
h4 { margin: 16px 0 6px; font-size: 13px; }
.subject { margin: 2px 0; font-size: 17px; overflow-wrap: anywhere; }
.facts, .note { color: var(--soft); font-size: 13px; }
.facts { margin: 0 0 10px; overflow-wrap: anywhere; }
nav a { margin-right: 14px; }
a { color: var(--link); text-underline-offset: 2px; }
section { margin: 28px 0; }
code, pre { font: 12.5px/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
code { overflow-wrap: anywhere; }
pre { margin: 0; padding: 8px 10px; background: var(--code); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; }
pre .here { font-weight: 700; }
mark { background: var(--mark); color: inherit; border-radius: 2px; }
dl { display: grid; grid-template-columns: 90px 1fr; gap: 8px 14px; margin: 12px 0 4px; }
dt { color: var(--soft); font-size: 13px; padding-top: 3px; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
button { font: inherit; font-size: 12.5px; padding: 2px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); cursor: pointer; }
button:hover { border-color: var(--soft); }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
.alarm { padding: 10px 14px; background: var(--fail-soft); color: var(--fail); border-radius: 8px; }
.verdicts { display: grid; grid-template-columns: 1fr 1fr; gap: 14px; margin-bottom: 18px; }
.verdict { padding: 14px 18px; background: var(--card); border: 1px solid var(--line); border-left: 5px solid var(--pass); border-radius: 8px; }
.verdict.no { border-left-color: var(--fail); }
.verdict.not-shown { border-left-color: var(--line); }
.verdict h2 { margin: 0; font-size: 14px; font-weight: 500; color: var(--soft); }
.verdict .answer { margin: 0; font-size: 24px; font-weight: 650; color: var(--pass); }
.verdict.no .answer { color: var(--fail); }
.verdict.not-shown .answer { color: var(--soft); }
.verdict .note { margin: 0; }
.counts { margin-top: 0; }
.level { display: grid; grid-template-columns: 130px 1fr; gap: 2px 14px; align-items: center; margin-bottom: 10px; }
.level-name { white-space: nowrap; }
.bar { display: flex; gap: 2px; height: 12px; border-radius: 6px; overflow: hidden; }
.bar span { min-width: 3px; flex-basis: 0; background: var(--calm); }
.legend { grid-column: 2; display: flex; flex-wrap: wrap; gap: 2px 14px; font-size: 12.5px; color: var(--soft); }
.legend i { display: inline-block; width: 9px; height: 9px; margin-right: 5px; border-radius: 2px; background: var(--calm); }
.bar .pass, .legend .pass { background: var(--pass); }
.bar .fail, .bar .kit-error, .legend .fail, .legend .kit-error { background: var(--fail); }
.bar .warn, .bar .flaky, .legend .warn, .legend .flaky { background: var(--warn); }
.bar .blocked, .legend .blocked { background: repeating-linear-gradient(45deg, var(--warn) 0 3px, var(--warn-soft) 3px 6px); }
.chip { display: inline-block; padding: 0 8px; border-radius: 10px; border: 0; font-size: 12px; line-height: 20px; white-space: nowrap; background: var(--calm-soft); color: var(--calm); }
.chip.pass { background: var(--pass-soft); color: var(--pass); }
.chip.fail, .chip.kit-error { background: var(--fail-soft); color: var(--fail); }
.chip.warn, .chip.flaky, .chip.blocked { background: var(--warn-soft); color: var(--warn); }
button.chip[aria-pressed="false"] { opacity: 0.45; text-decoration: line-through; }
.id { font-family: ui-monospace, Menlo, Consolas, monospace; font-size: 12.5px; font-weight: 600; white-space: nowrap; }
details { background: var(--card); border: 1px solid var(--line); border-radius: 8px; margin-bottom: 8px; scroll-margin-top: 12px; }
summary { padding: 8px 14px; cursor: pointer; }
.cause > summary, .rule > summary, .case > summary { position: relative; padding-left: 32px; }
.cause > summary::before, .rule > summary::before, .case > summary::before { content: "▸"; position: absolute; left: 13px; color: var(--soft); font-size: 11px; line-height: 24px; }
.cause[open] > summary::before, .rule[open] > summary::before, .case[open] > summary::before { content: "▾"; }
details > :not(summary) { margin-left: 14px; margin-right: 14px; }
details[open] > :last-child { margin-bottom: 14px; }
.cause { border-left: 5px solid var(--warn); }
.cause.fail { border-left-color: var(--fail); }
.cause summary { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; }
.cause summary span:last-child { flex: 1 1 300px; }
blockquote { margin: 8px 14px; padding: 0; font-weight: 550; }
.rule summary { display: flex; gap: 10px; align-items: baseline; }
.rule summary .id { flex: 0 0 300px; white-space: normal; }
table { width: calc(100% - 28px); border-collapse: collapse; font-size: 13px; }
td { padding: 4px 10px 4px 0; border-top: 1px solid var(--line); vertical-align: top; overflow-wrap: anywhere; }
.filters { display: flex; flex-wrap: wrap; gap: 8px 14px; align-items: center; margin-bottom: 12px; font-size: 13px; }
input[type="search"] { flex: 0 1 320px; min-width: 0; font: inherit; padding: 5px 10px; border: 1px solid var(--line); border-radius: 6px; background: var(--card); color: var(--ink); }
.case > summary { display: flex; flex-wrap: wrap; gap: 2px 12px; align-items: baseline; overflow-wrap: anywhere; }
.case { padding-bottom: 0; }
.exchange { margin: 0 !important; border-width: 1px 0 0; border-radius: 0; }
.exchange > summary { display: grid; grid-template-columns: 34px minmax(0, 290px) 44px minmax(0, 1fr) 64px; gap: 10px; align-items: center; padding: 5px 14px; font-size: 13px; list-style: none; }
.exchange > summary::-webkit-details-marker { display: none; }
.exchange > summary:hover { background: var(--code); }
.n, .ms, .what { color: var(--soft); }
.n, .ms, .status { font-variant-numeric: tabular-nums; font-size: 12.5px; }
.ms { text-align: right; }
.what { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.what b { color: var(--ink); font-weight: 600; }
.status.wrong { color: var(--fail); font-weight: 700; }
.track { position: relative; height: 18px; }
.whole { position: absolute; top: 5px; height: 8px; border-radius: 2px; background: var(--link); opacity: 0.55; overflow: hidden; }
.waiting { height: 100%; background: var(--calm); }
.exchange.wrong .whole { background: var(--fail); }
.tick { position: absolute; top: 1px; width: 2px; height: 16px; margin-left: -1px; background: var(--link); }
.tick.chunk { top: 5px; height: 8px; opacity: 0.6; }
.tick.error { background: var(--warn); }
.tick.wrong { background: var(--fail); width: 4px; margin-left: -2px; }
.detail { margin: 0 14px 14px; min-width: 0; }
.finding { margin: 6px 0; color: var(--fail); }
.headers { color: var(--soft); margin-bottom: 4px; }
.scroll { max-height: 340px; overflow: auto; }
.events { width: 100%; }
.events td:nth-child(-n + 2) { color: var(--soft); white-space: nowrap; font-size: 12px; }
.events .wrong td, .piece.wrong pre { background: var(--fail-soft); }
.bytes { max-height: 480px; overflow: auto; border: 1px solid var(--line); border-radius: 6px; }
.piece { display: grid; grid-template-columns: 96px minmax(0, 1fr); }
.piece:nth-child(even) { background: var(--code); }
.piece pre { border-radius: 0; background: none; }
.offset { padding: 8px 10px; color: var(--soft); font-size: 12px; white-space: pre-line; }
.wrong .offset { color: var(--fail); }
@media (max-width: 640px) {
  header, main { padding-left: 12px; padding-right: 12px; }
  .verdicts { grid-template-columns: 1fr; }
  .level { grid-template-columns: 1fr; }
  .legend { grid-column: 1; }
  dl { grid-template-columns: 1fr; gap: 2px; }
  dd { margin-bottom: 8px; }
  .rule summary { flex-wrap: wrap; }
  .rule summary .id { flex-basis: auto; }
  .exchange > summary { grid-template-columns: 30px minmax(0, 1fr) 36px 52px; gap: 2px 8px; }
  .exchange .track { grid-column: 1 / -1; grid-row: 2; }
  .piece { grid-template-columns: 1fr; }
  .offset { padding: 6px 10px 0; white-space: normal; }
  details > :not(summary) { margin-left: 10px; margin-right: 10px; }
  .rule table { display: block; width: auto; }
  .rule tbody, .rule tr, .rule td { display: block; }
  .rule tr { border-top: 1px solid var(--line); padding: 6px 0; }
  .rule td { border: 0; padding: 1px 0; }
}
`;
