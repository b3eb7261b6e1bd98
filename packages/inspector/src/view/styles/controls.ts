import { css } from "./css.ts";

/** Buttons, fields, menus and icons. */
export const controls = css`
  .ck-icon {
    flex: none;
    width: 1.25em;
    height: 1.25em;
    vertical-align: -0.25em;
  }
  .ck-icon-small {
    width: 0.95em;
    height: 0.95em;
  }
  .ck-view :focus-visible,
  .ck-popover :focus-visible,
  .ck-popover [data-focus-visible] {
    outline: 2px solid var(--ck-accent);
    outline-offset: 2px;
  }
  .ck-messages:focus-visible,
  .ck-threads:focus-visible {
    outline-offset: -3px;
  }
  .ck-icon-button {
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    width: 34px;
    height: 34px;
    padding: 0;
    border: 0;
    border-radius: calc(var(--ck-radius) * 0.7);
    background: none;
    color: var(--ck-text-2);
    font: inherit;
    cursor: pointer;
  }
  .ck-icon-button:hover:not(:disabled),
  .ck-icon-button[aria-pressed="true"] {
    background: var(--ck-surface-3);
    color: var(--ck-text);
  }
  .ck-icon-button:disabled {
    opacity: 0.45;
    cursor: default;
  }
  .ck-button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    padding: 6px 14px;
    border: 1px solid var(--ck-line-strong);
    border-radius: calc(var(--ck-radius) * 0.7);
    background: var(--ck-raised);
    color: inherit;
    font: inherit;
    font-size: 0.93em;
    font-weight: 500;
    cursor: pointer;
  }
  .ck-button:hover:not(:disabled) {
    background: var(--ck-surface-3);
  }
  .ck-button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .ck-primary,
  .ck-primary:hover:not(:disabled) {
    border-color: var(--ck-accent);
    background: var(--ck-accent);
    color: var(--ck-on-accent);
  }
  .ck-quiet {
    border-color: transparent;
    background: none;
  }
  .ck-danger {
    border-color: var(--ck-danger);
    color: var(--ck-danger);
  }
  .ck-buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
  }
  .ck-link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--ck-accent);
    font: inherit;
    text-decoration: underline;
    cursor: pointer;
  }
  .ck-chip {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    max-width: 16em;
    height: 34px;
    padding: 0 10px;
    overflow: hidden;
    border: 0;
    border-radius: calc(var(--ck-radius) * 0.7);
    background: none;
    color: var(--ck-text-2);
    font: inherit;
    font-size: 0.9em;
    white-space: nowrap;
    cursor: pointer;
  }
  .ck-chip:hover {
    background: var(--ck-surface-3);
  }
  .ck-chip[aria-pressed="true"] {
    background: var(--ck-soft);
    color: var(--ck-accent);
  }
  .ck-input {
    width: 100%;
    padding: 8px 12px;
    border: 1px solid var(--ck-line-strong);
    border-radius: calc(var(--ck-radius) * 0.7);
    background: var(--ck-surface);
    color: inherit;
    font: inherit;
    resize: vertical;
  }
  .ck-input::placeholder,
  .ck-composer-text::placeholder {
    color: var(--ck-text-2);
    opacity: 1;
  }
  .ck-field {
    display: flex;
    flex-direction: column;
    gap: 6px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .ck-note {
    color: var(--ck-text-2);
    font-size: 0.9em;
  }
  p.ck-note {
    margin: 2px 0;
  }
  .ck-popover {
    z-index: 100;
    min-width: var(--trigger-width, 8em);
    max-width: min(360px, calc(100vw - 16px));
    border: 1px solid var(--ck-line);
    border-radius: var(--ck-radius);
    background: var(--ck-raised);
    box-shadow: var(--ck-shadow);
  }
  .ck-menu {
    display: block;
    max-height: min(320px, 60vh);
    margin: 0;
    padding: 6px;
    overflow: auto;
    outline: none;
    list-style: none;
  }
  .ck-menu-item {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 10px;
    padding: 7px 10px;
    border-radius: calc(var(--ck-radius) * 0.6);
    outline: none;
    cursor: pointer;
  }
  .ck-menu-item > .ck-note {
    width: 100%;
  }
  .ck-mention-list .ck-menu-item > .ck-note {
    width: auto;
  }
  .ck-menu-item[data-focused],
  .ck-menu-item[data-hovered],
  .ck-menu-item[aria-selected="true"] {
    background: var(--ck-surface-3);
  }
  .ck-menu-item[data-selected] {
    color: var(--ck-accent);
    font-weight: 500;
  }
  .ck-menu-item[data-disabled] {
    opacity: 0.55;
    cursor: default;
  }
  .ck-spinner {
    display: inline-block;
    flex: none;
    width: 1em;
    height: 1em;
    border: 2px solid var(--ck-line-strong);
    border-top-color: var(--ck-accent);
    border-radius: 50%;
    animation: ck-turn 0.9s linear infinite;
  }
  @keyframes ck-turn {
    to {
      rotate: 1turn;
    }
  }
  @keyframes ck-breathe {
    50% {
      opacity: 0.35;
    }
  }
  .ck-pulse {
    animation: ck-breathe 1.4s ease-in-out infinite;
  }
  @media (prefers-reduced-motion: reduce) {
    .ck-view *,
    .ck-view *::before {
      animation-duration: 3s !important;
      transition: none !important;
    }
  }
`;
