import { css } from "./css.ts";

/** Text in Markdown, images and citations. */
export const markdown = css`
  .ck-markdown {
    overflow-wrap: anywhere;
  }
  .ck-markdown > :first-child {
    margin-top: 0;
  }
  .ck-markdown > :last-child {
    margin-bottom: 0;
  }
  .ck-markdown p,
  .ck-markdown ul,
  .ck-markdown ol,
  .ck-markdown blockquote,
  .ck-markdown .ck-code,
  .ck-markdown-table {
    margin: 0 0 0.75em;
  }
  .ck-markdown :is(h3, h4, h5, h6) {
    margin: 1.2em 0 0.5em;
    font-size: 1em;
    font-weight: 650;
    line-height: 1.3;
  }
  .ck-markdown .ck-h1 {
    font-size: 1.35em;
  }
  .ck-markdown .ck-h2 {
    font-size: 1.2em;
  }
  .ck-markdown .ck-h3 {
    font-size: 1.08em;
  }
  .ck-markdown ul,
  .ck-markdown ol {
    padding-inline-start: 1.5em;
  }
  .ck-markdown li + li {
    margin-top: 0.25em;
  }
  .ck-markdown .contains-task-list {
    padding-inline-start: 0.25em;
    list-style: none;
  }
  .ck-markdown a,
  .ck-source a {
    color: var(--ck-accent);
    text-underline-offset: 2px;
  }
  .ck-markdown blockquote,
  .ck-quoted {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--ck-line-strong);
    color: var(--ck-text-2);
  }
  .ck-markdown hr {
    margin: 1.2em 0;
    border: 0;
    border-top: 1px solid var(--ck-line);
  }
  .ck-markdown code {
    font-family: var(--ck-font-mono);
    font-size: 0.88em;
  }
  .ck-markdown :not(pre) > code {
    padding: 0.15em 0.4em;
    border-radius: 5px;
    background: var(--ck-surface-3);
  }
  .ck-code {
    position: relative;
  }
  .ck-code pre {
    margin: 0;
    padding: 12px 44px 12px 14px;
    overflow: auto;
    border: 1px solid var(--ck-line);
    border-radius: var(--ck-radius);
    background: var(--ck-surface-2);
    line-height: 1.5;
    overflow-wrap: normal;
    tab-size: 4;
  }
  .ck-code > .ck-icon-button {
    position: absolute;
    inset: 6px 6px auto auto;
  }
  .ck-markdown-table {
    max-width: 100%;
    overflow: auto;
  }
  .ck-markdown table {
    border-collapse: collapse;
    overflow-wrap: normal;
  }
  .ck-markdown th,
  .ck-markdown td {
    padding: 6px 12px;
    border-bottom: 1px solid var(--ck-line);
    text-align: start;
  }
  .ck-markdown th {
    color: var(--ck-text-2);
    font-size: 0.9em;
    font-weight: 600;
  }
  .ck-image {
    max-width: 100%;
    height: auto;
    border-radius: calc(var(--ck-radius) * 0.7);
  }
  .ck-image-blocked {
    display: inline-block;
    height: auto;
    padding: 6px 12px;
    border: 1px dashed var(--ck-line-strong);
    border-radius: calc(var(--ck-radius) * 0.7);
    color: var(--ck-text-2);
    font-size: 0.88em;
  }
  .ck-citation {
    display: inline-block;
    margin-inline-start: 2px;
    font-size: 0.72em;
    font-style: normal;
    line-height: 1;
    vertical-align: 0.35em;
  }
  .ck-citation a,
  .ck-citation button,
  .ck-citation > span {
    display: inline-block;
    min-width: 1.7em;
    padding: 0.25em 0.45em;
    border: 0;
    border-radius: 1em;
    background: var(--ck-surface-3);
    color: var(--ck-text);
    font: inherit;
    text-align: center;
    text-decoration: none;
  }
  .ck-citation button {
    cursor: pointer;
  }
  .ck-sources {
    display: flex;
    flex-direction: column;
    gap: 4px;
    margin: 10px 0 0;
    padding: 10px 0 0;
    border-top: 1px solid var(--ck-line);
    font-size: 0.9em;
    list-style: none;
  }
  .ck-sources li {
    display: flex;
    gap: 8px;
  }
  .ck-source-number {
    min-width: 1.4em;
    color: var(--ck-text-2);
    text-align: end;
  }
  .ck-source {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 7px;
    min-width: 0;
    overflow-wrap: anywhere;
  }
`;
