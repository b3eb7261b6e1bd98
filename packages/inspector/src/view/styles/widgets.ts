import { css } from "./css.ts";

/** Widgets and their components. */
export const widgets = css`
  .ck-widget {
    position: relative;
    color: var(--ck-text);
  }
  .ck-widget[aria-busy="true"] > .ck-w-card-frame {
    opacity: 0.75;
  }
  .ck-widget-spinner {
    position: absolute;
    inset: 14px 14px auto auto;
  }
  .ck-w-card-frame[data-size="sm"] {
    max-width: 360px;
  }
  .ck-w-card-frame[data-size="md"] {
    max-width: 480px;
  }
  .ck-w-card-frame[data-size="lg"] {
    max-width: 640px;
  }
  .ck-w-card,
  .ck-w-list {
    overflow: hidden;
    border: 1px solid var(--ck-line);
    border-radius: var(--ck-radius);
    background: var(--ck-raised);
  }
  .ck-w-card > .ck-button {
    margin: 12px;
  }
  .ck-w-card-body {
    display: flex;
    flex-direction: column;
    gap: 12px;
    padding: 16px;
  }
  .ck-w-card-foot {
    padding: 10px 16px;
    border-top: 1px solid var(--ck-line);
  }
  .ck-w-status {
    display: flex;
    align-items: center;
    gap: 8px;
    margin: 0 0 8px;
    color: var(--ck-text-2);
    font-size: 0.88em;
  }
  .ck-w-favicon {
    width: 16px;
    height: 16px;
    border-radius: 4px;
  }
  .ck-w-basic,
  .ck-w-box {
    display: flex;
    min-width: 0;
  }
  .ck-w-row {
    flex-direction: row;
    align-items: center;
  }
  .ck-w-col {
    flex-direction: column;
  }
  .ck-w-box > *,
  .ck-w-basic > * {
    min-width: 0;
  }
  .ck-w-spacer {
    flex: 1;
  }
  .ck-w-divider {
    width: 100%;
    margin: 2px 0;
    border: 0;
    border-top: 1px solid var(--ck-line);
  }
  .ck-w-card-body > .ck-w-flush {
    width: calc(100% + 32px);
    max-width: none;
    margin-inline: -16px;
  }
  .ck-w-transition > * {
    animation: ck-appear 0.25s ease-out;
  }
  @keyframes ck-appear {
    from {
      opacity: 0;
      translate: 0 4px;
    }
  }
  .ck-w-text,
  .ck-w-title,
  .ck-w-caption {
    margin: 0;
    overflow-wrap: anywhere;
    white-space: pre-line;
  }
  .ck-w-title {
    font-weight: 600;
    letter-spacing: -0.01em;
    line-height: 1.3;
  }
  .ck-w-caption {
    color: var(--ck-text-2);
    font-size: 0.85em;
  }
  .ck-w-label {
    font-size: 0.9em;
    font-weight: 500;
  }
  .ck-w-editable {
    width: 100%;
    padding: 2px 6px;
    border: 1px dashed var(--ck-line-strong);
    border-radius: 6px;
    background: none;
    color: inherit;
    font: inherit;
  }
  .ck-w-badge {
    --ck-w: var(--ck-text-2);
    --ck-w-soft: var(--ck-surface-3);
    display: inline-flex;
    flex: none;
    align-items: center;
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: 6px;
    font-size: 0.8em;
    font-weight: 500;
    white-space: nowrap;
  }
  .ck-w-badge[data-pill="true"] {
    border-radius: 20px;
  }
  .ck-w-badge[data-size="sm"] {
    padding: 0 6px;
    font-size: 0.74em;
  }
  .ck-w-badge[data-size="lg"] {
    padding: 3px 11px;
    font-size: 0.9em;
  }
  .ck-w-badge[data-variant="soft"] {
    background: var(--ck-w-soft);
    color: var(--ck-w);
  }
  .ck-w-badge[data-variant="solid"] {
    background: var(--ck-w);
    color: var(--ck-surface);
  }
  .ck-w-badge[data-variant="outline"] {
    border-color: currentColor;
    color: var(--ck-w);
  }
  [data-color="info"] {
    --ck-w: var(--ck-info);
    --ck-w-soft: var(--ck-info-soft);
  }
  [data-color="discovery"] {
    --ck-w: var(--ck-discovery);
    --ck-w-soft: var(--ck-discovery-soft);
  }
  [data-color="success"] {
    --ck-w: var(--ck-success);
    --ck-w-soft: var(--ck-success-soft);
  }
  [data-color="caution"] {
    --ck-w: var(--ck-caution);
    --ck-w-soft: var(--ck-caution-soft);
  }
  [data-color="warning"] {
    --ck-w: var(--ck-warning);
    --ck-w-soft: var(--ck-warning-soft);
  }
  [data-color="danger"] {
    --ck-w: var(--ck-danger);
    --ck-w-soft: var(--ck-danger-soft);
  }
  .ck-w-image {
    display: block;
    max-width: 100%;
  }
  .ck-w-image.ck-image-blocked {
    display: flex;
    align-items: center;
    justify-content: center;
    text-align: center;
  }
  .ck-w-frame {
    border: 1px solid var(--ck-line);
  }
  .ck-w-button {
    --ck-w: var(--ck-text);
    --ck-w-soft: var(--ck-surface-3);
    --ck-w-on: var(--ck-surface);
    display: inline-flex;
    flex: none;
    align-items: center;
    justify-content: center;
    gap: 7px;
    min-height: 32px;
    padding: 4px 13px;
    border: 1px solid transparent;
    border-radius: calc(var(--ck-radius) * 0.7);
    background: var(--ck-w-soft);
    color: var(--ck-w);
    font: inherit;
    font-size: 0.93em;
    font-weight: 500;
    cursor: pointer;
  }
  .ck-w-button[data-style="primary"],
  .ck-w-button[data-variant="solid"] {
    background: var(--ck-w);
    color: var(--ck-w-on);
  }
  .ck-w-button[data-style="primary"]:not([data-color]) {
    --ck-w: var(--ck-accent);
    --ck-w-on: var(--ck-on-accent);
  }
  .ck-w-button[data-variant="soft"] {
    background: var(--ck-w-soft);
    color: var(--ck-w);
  }
  .ck-w-button[data-variant="outline"] {
    border-color: var(--ck-line-strong);
    background: none;
    color: var(--ck-w);
  }
  .ck-w-button[data-variant="ghost"] {
    background: none;
    color: var(--ck-w);
  }
  .ck-w-button:hover:not(:disabled) {
    filter: brightness(0.95);
  }
  .ck-w-button:disabled {
    opacity: 0.55;
    cursor: default;
  }
  .ck-w-button[data-pill="true"] {
    border-radius: 40px;
  }
  .ck-w-button[data-block="true"] {
    width: 100%;
  }
  .ck-w-button[data-uniform="true"] {
    aspect-ratio: 1;
    padding: 4px;
  }
  .ck-view
    :is([data-size="3xs"], [data-size="2xs"], [data-size="xs"], [data-size="sm"]):is(
      .ck-w-button,
      .ck-w-field
    ) {
    min-height: 26px;
    padding-block: 2px;
    font-size: 0.85em;
  }
  .ck-view
    :is([data-size="lg"], [data-size="xl"], [data-size="2xl"], [data-size="3xl"]):is(
      .ck-w-button,
      .ck-w-field
    ) {
    min-height: 42px;
    font-size: 1.02em;
  }
  .ck-w-field {
    width: 100%;
    min-height: 36px;
    padding: 6px 12px;
    border: 1px solid var(--ck-line-strong);
    border-radius: calc(var(--ck-radius) * 0.7);
    background: var(--ck-surface);
    color: inherit;
    font: inherit;
    font-size: 0.95em;
  }
  .ck-w-field[data-variant="soft"],
  [data-variant="soft"] > .ck-w-select .ck-w-field {
    border-color: transparent;
    background: var(--ck-surface-3);
  }
  .ck-w-field[data-pill="true"],
  [data-pill="true"] > .ck-w-select .ck-w-field {
    border-radius: 40px;
  }
  .ck-w-field[data-gutter="2xs"],
  .ck-w-field[data-gutter="xs"] {
    padding-inline: 6px;
  }
  .ck-w-field[data-gutter="lg"],
  .ck-w-field[data-gutter="xl"] {
    padding-inline: 18px;
  }
  .ck-w-field::placeholder {
    color: var(--ck-text-2);
    opacity: 1;
  }
  .ck-w-field:user-invalid {
    border-color: var(--ck-danger);
  }
  .ck-w-field:disabled,
  .ck-w-field[data-disabled] {
    opacity: 0.6;
  }
  .ck-w-textarea {
    resize: vertical;
  }
  .ck-w-textarea[data-resizes="true"] {
    field-sizing: content;
  }
  .ck-w-checkbox {
    display: inline-flex;
    align-items: center;
    gap: 9px;
    cursor: pointer;
  }
  .ck-w-checkbox input {
    width: 17px;
    height: 17px;
    margin: 0;
    accent-color: var(--ck-accent);
  }
  .ck-w-radios {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 18px;
    align-items: flex-start;
  }
  .ck-w-select-frame {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    max-width: 100%;
  }
  .ck-w-col > .ck-w-select-frame,
  .ck-w-card-body > .ck-w-select-frame,
  .ck-w-select-frame[data-block="true"] {
    display: flex;
  }
  .ck-w-select {
    flex: 1;
    min-width: 0;
  }
  .ck-w-select-button {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    text-align: start;
    cursor: pointer;
  }
  .ck-w-select-button [data-placeholder] {
    color: var(--ck-text-2);
  }
  .ck-w-combo {
    position: relative;
  }
  .ck-w-combo > .ck-icon-button {
    position: absolute;
    inset: 1px 1px auto auto;
  }
  .ck-w-date {
    display: inline-flex;
    align-items: center;
    gap: 6px;
    padding-block: 0;
    padding-inline-end: 2px;
  }
  .ck-w-date-input {
    display: flex;
    flex: 1;
    white-space: nowrap;
  }
  .ck-w-date-segment {
    padding: 2px 1px;
    border-radius: 4px;
    outline: none;
    font-variant-numeric: tabular-nums;
  }
  .ck-w-date-segment[data-placeholder] {
    color: var(--ck-text-2);
  }
  .ck-view .ck-w-date-segment[data-focused] {
    outline: none;
    background: var(--ck-accent);
    color: var(--ck-on-accent);
  }
  .ck-w-calendar {
    padding: 12px;
    outline: none;
  }
  .ck-w-calendar-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    font-weight: 600;
  }
  .ck-w-calendar th {
    color: var(--ck-text-2);
    font-size: 0.8em;
    font-weight: 500;
  }
  .ck-w-day {
    display: flex;
    align-items: center;
    justify-content: center;
    width: 34px;
    height: 34px;
    border-radius: 50%;
    outline: none;
    cursor: pointer;
  }
  .ck-w-day[data-hovered] {
    background: var(--ck-surface-3);
  }
  .ck-w-day[data-selected] {
    background: var(--ck-accent);
    color: var(--ck-on-accent);
  }
  .ck-w-day[data-outside-month] {
    visibility: hidden;
  }
  .ck-w-day[data-disabled],
  .ck-w-day[data-unavailable] {
    color: var(--ck-line-strong);
    cursor: default;
  }
  .ck-w-list-item {
    position: relative;
  }
  .ck-w-list-item + .ck-w-list-item,
  .ck-w-list-more {
    border-top: 1px solid var(--ck-line);
  }
  .ck-w-list-row {
    display: flex;
    align-items: center;
    padding: 11px 16px;
  }
  .ck-w-list-clickable:hover {
    background: var(--ck-surface-2);
  }
  .ck-w-list-button {
    position: absolute;
    inset: 0;
    border: 0;
    background: none;
    cursor: pointer;
  }
  .ck-view .ck-w-list-button:focus-visible {
    outline-offset: -3px;
  }
  .ck-w-list-row :is(button, input, select, textarea, a, label) {
    position: relative;
    z-index: 1;
  }
  .ck-w-list-more {
    width: 100%;
    padding: 9px;
    border-width: 1px 0 0;
    border-style: solid;
    border-color: var(--ck-line);
    background: none;
    color: var(--ck-accent);
    font: inherit;
    font-size: 0.93em;
    cursor: pointer;
  }
  .ck-w-table-frame {
    max-width: 100%;
    overflow: auto;
  }
  .ck-w-table {
    width: 100%;
    border-collapse: collapse;
    font-size: 0.95em;
  }
  .ck-w-table :is(th, td) {
    padding: 7px 12px 7px 0;
    border-bottom: 1px solid var(--ck-line);
    font-weight: 400;
    text-align: start;
  }
  .ck-w-table th {
    color: var(--ck-text-2);
  }
  .ck-w-table tr:last-child > td {
    border-bottom: 0;
  }
  .ck-w-chart {
    width: 100%;
    min-height: 180px;
    margin: 0;
    font-size: 0.85em;
  }
  .ck-w-chart-plot {
    height: 100%;
    min-height: 180px;
  }
  .ck-unknown-component {
    display: flex;
    flex-direction: column;
    gap: 8px;
  }
`;
