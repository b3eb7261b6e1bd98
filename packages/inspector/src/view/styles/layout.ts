import { css } from "./css.ts";

/** The frame: the list of threads beside the thread; in a narrow chat the list lies on top. */
export const layout = css`
  /* Any rule of the page wins. */
  :where(chatkit-view) {
    display: block;
    height: min(640px, 100dvh);
  }
  .ck-view {
    container: ck-view / inline-size;
    position: relative;
    display: flex;
    height: 100%;
    min-height: 0;
    min-width: 0;
    overflow: hidden;
    background: var(--ck-surface);
  }
  .ck-side {
    display: none;
    flex: 0 0 260px;
    flex-direction: column;
    min-height: 0;
    border-inline-end: 1px solid var(--ck-line);
    background: var(--ck-surface-2);
  }
  .ck-view[data-history="open"] .ck-side {
    display: flex;
    position: absolute;
    z-index: 3;
    inset: 53px 0 0 0;
  }
  .ck-view[data-history="open"] .ck-foot {
    visibility: hidden;
  }
  .ck-main {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    min-width: 0;
    min-height: 0;
  }
  .ck-header {
    display: flex;
    align-items: center;
    gap: 4px;
    min-height: 53px;
    padding: 8px 12px;
    border-bottom: 1px solid var(--ck-line);
  }
  .ck-title {
    flex: 1;
    min-width: 0;
    margin: 0 4px;
    overflow: hidden;
    font-size: inherit;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-threads {
    flex: 1;
    min-height: 0;
    padding: 8px;
    overflow-y: auto;
  }
  .ck-thread-rows {
    position: relative;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ck-thread-row {
    position: absolute;
    inset: 0 0 auto;
    display: flex;
    align-items: center;
    height: 44px;
  }
  .ck-thread-open {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 8px;
    min-width: 0;
    height: 40px;
    padding: 0 36px 0 12px;
    border: 0;
    border-radius: calc(var(--ck-radius) * 0.7);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .ck-thread-open:hover {
    background: var(--ck-surface-3);
  }
  .ck-thread-open[aria-current] {
    background: var(--ck-surface-3);
    font-weight: 600;
  }
  .ck-thread-title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .ck-thread-menu {
    position: absolute;
    inset-inline-end: 4px;
  }
  .ck-thread-edit {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 6px;
    padding: 0 4px 0 12px;
  }
  .ck-thread-edit .ck-input {
    padding: 4px 8px;
  }
  .ck-thread-edit .ck-button {
    padding: 3px 10px;
  }
  .ck-thread-edit span {
    flex: 1;
  }
  .ck-threads-empty {
    padding: 12px;
  }

  .ck-thread {
    position: relative;
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    min-height: 0;
  }
  .ck-messages-frame {
    position: relative;
    flex: 1 1 0;
    min-height: 0;
  }
  .ck-messages {
    position: absolute;
    inset: 0;
    overflow: hidden auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    scrollbar-gutter: stable both-edges;
    scrollbar-width: thin;
  }
  .ck-rows {
    position: relative;
  }
  .ck-row {
    position: absolute;
    inset: 0 0 auto;
    max-width: 768px;
    margin: 0 auto;
    padding: 0 16px;
  }
  .ck-foot,
  .ck-start {
    width: 100%;
    max-width: 768px;
    margin: 0 auto;
    padding: 0 16px 12px;
  }
  .ck-foot {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
  .ck-to-end.ck-icon-button {
    position: absolute;
    inset: auto 0 8px;
    margin: 0 auto;
    border: 1px solid var(--ck-line-strong);
    border-radius: 50%;
    background: var(--ck-raised);
    box-shadow: var(--ck-shadow);
  }
  .ck-loading-older {
    position: absolute;
    z-index: 1;
    inset: 4px 0 auto;
    width: fit-content;
    margin: 0 auto;
    padding: 2px 10px;
    border-radius: 20px;
    background: var(--ck-surface-3);
    color: var(--ck-text-2);
    font-size: 0.85em;
  }
  .ck-loading {
    display: flex;
    flex: 1;
    align-items: center;
    justify-content: center;
    gap: 10px;
    color: var(--ck-text-2);
  }
  .ck-start {
    display: flex;
    flex: 1;
    flex-direction: column;
    justify-content: center;
    overflow-y: auto;
  }
  .ck-start h2 {
    margin: 0 0 20px;
    font-size: 1.6em;
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.25;
  }
  .ck-prompts {
    display: grid;
    gap: 8px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .ck-prompts button {
    display: flex;
    align-items: center;
    gap: 10px;
    width: 100%;
    padding: 10px 14px;
    border: 1px solid var(--ck-line);
    border-radius: var(--ck-radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }
  .ck-prompts button:hover {
    background: var(--ck-surface-2);
  }
  .ck-notice,
  .ck-closed {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    margin: 0;
    padding: 10px 12px;
    border-radius: var(--ck-radius);
    background: var(--ck-info-soft);
    font-size: 0.93em;
  }
  .ck-closed {
    align-items: center;
    background: var(--ck-surface-2);
    color: var(--ck-text-2);
  }
  .ck-notice > .ck-icon {
    margin-top: 2px;
    color: var(--ck-info);
  }
  .ck-notice[data-level="warning"] {
    background: var(--ck-warning-soft);
  }
  .ck-notice[data-level="warning"] > .ck-icon {
    color: var(--ck-warning);
  }
  .ck-notice[data-level="danger"] {
    background: var(--ck-danger-soft);
  }
  .ck-notice[data-level="danger"] > .ck-icon {
    color: var(--ck-danger);
  }
  .ck-notice-text {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  .ck-notice-text > strong {
    display: block;
  }
  .ck-notice > .ck-icon-button {
    margin: -4px -6px -4px 0;
  }
  .ck-notice summary {
    color: var(--ck-text-2);
    cursor: pointer;
  }
  .ck-notice code {
    font-family: var(--ck-font-mono);
    font-size: 0.9em;
  }
  .ck-disclaimer {
    color: var(--ck-text-2);
    font-size: 0.82em;
    text-align: center;
  }
  .ck-disclaimer[data-contrast="true"] {
    color: var(--ck-text);
  }
  @container ck-view (min-width: 760px) {
    .ck-side,
    .ck-view[data-history="open"] .ck-side {
      display: flex;
      position: static;
    }
    .ck-view[data-history="open"] .ck-foot {
      visibility: visible;
    }
    .ck-view:not([data-history]) .ck-side {
      display: flex;
    }
    .ck-header [aria-expanded] {
      display: none;
    }
    .ck-prompts {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
