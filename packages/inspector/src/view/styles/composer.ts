import { css } from "./css.ts";

/** Where the user writes. */
export const composer = css`
  .ck-composer {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: 4px;
    padding: 8px;
    border: 1px solid var(--ck-line-strong);
    border-radius: calc(var(--ck-radius) + 4px);
    background: var(--ck-raised);
    box-shadow: 0 1px 3px light-dark(#0000000a, #00000040);
  }
  .ck-composer:focus-within {
    border-color: var(--ck-accent);
  }
  .ck-view .ck-composer-text {
    width: 100%;
    max-height: 200px;
    padding: 6px 8px 2px;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    outline: none;
    resize: none;
  }
  .ck-composer-bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px;
  }
  .ck-gap {
    flex: 1;
  }
  .ck-icon-button.ck-send,
  .ck-icon-button.ck-send:hover:not(:disabled) {
    margin-inline-start: 4px;
    border-radius: 50%;
    background: var(--ck-text);
    color: var(--ck-surface);
  }
  .ck-icon-button.ck-send:disabled {
    background: var(--ck-surface-3);
    color: var(--ck-text-2);
    opacity: 1;
  }
  .ck-icon-button.ck-recording {
    background: var(--ck-danger-soft);
    color: var(--ck-danger);
    animation: ck-breathe 1.6s ease-in-out infinite;
  }
  .ck-locked {
    margin: 0;
    padding: 4px 8px 0;
    color: var(--ck-text-2);
    font-size: 0.9em;
  }
  .ck-composer .ck-quoted {
    justify-content: space-between;
    max-width: none;
    margin: 4px 8px;
  }
  .ck-pending {
    justify-content: flex-start;
    padding: 2px 4px 4px;
  }
  .ck-pending .ck-attachment {
    padding: 4px 4px 4px 10px;
  }
  .ck-pending [data-state="failed"] {
    flex-wrap: wrap;
    border-color: var(--ck-danger);
  }
  .ck-pending .ck-icon-button {
    width: 26px;
    height: 26px;
  }
  .ck-attachment-error {
    color: var(--ck-danger);
  }
  .ck-attachment-thumb {
    width: 28px;
    height: 28px;
    border-radius: 6px;
    object-fit: cover;
  }
  .ck-mention-list {
    position: absolute;
    z-index: 2;
    inset: auto 0 calc(100% + 6px);
    border: 1px solid var(--ck-line);
    border-radius: var(--ck-radius);
    background: var(--ck-raised);
    box-shadow: var(--ck-shadow);
  }
`;
