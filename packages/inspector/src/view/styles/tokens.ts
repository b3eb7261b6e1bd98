import { css } from "./css.ts";

/** Colours, sizes and fonts; `light-dark()` follows the `color-scheme` of each element, so a widget can have its own. */
export const tokens = css`
  .ck-view,
  .ck-popover {
    --ck-font: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
    --ck-font-mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace;
    --ck-font-size: 15px;
    --ck-radius: 14px;
    --ck-density: 1;
    --ck-space: calc(4px * var(--ck-density));
    --ck-surface: light-dark(#ffffff, #17181a);
    --ck-surface-2: light-dark(#f6f6f4, #1f2123);
    --ck-surface-3: light-dark(#ecebe8, #2a2c2f);
    --ck-raised: light-dark(#ffffff, #242629);
    --ck-text: light-dark(#1c1d1f, #ececea);
    --ck-text-2: light-dark(#5b5d62, #a9abb0);
    --ck-line: light-dark(#e3e2de, #34363a);
    --ck-line-strong: light-dark(#c9c8c3, #4a4d52);
    --ck-accent: light-dark(#1f5fbf, #8ab4f8);
    --ck-on-accent: light-dark(#ffffff, #10141a);
    --ck-soft: light-dark(#e8effa, #24344a);
    --ck-info: light-dark(#1f5fbf, #8ab4f8);
    --ck-info-soft: light-dark(#e8effa, #1f2c3f);
    --ck-discovery: light-dark(#6b3fc0, #c0a6f5);
    --ck-discovery-soft: light-dark(#f0eafb, #2f2645);
    --ck-success: light-dark(#1b6b3c, #7fcf9c);
    --ck-success-soft: light-dark(#e4f3ea, #1b3325);
    --ck-caution: light-dark(#7a5600, #e6c067);
    --ck-caution-soft: light-dark(#fbf1d9, #3a2f14);
    --ck-warning: light-dark(#8a4b00, #f0b070);
    --ck-warning-soft: light-dark(#fcecd9, #3d2a15);
    --ck-danger: light-dark(#b3261e, #f2958e);
    --ck-danger-soft: light-dark(#fbe9e7, #432220);
    --ck-shadow: 0 1px 2px light-dark(#0000000f, #00000066), 0 8px 28px light-dark(#00000014, #00000073);
    color-scheme: light dark;
    color: var(--ck-text);
    font-family: var(--ck-font);
    font-size: var(--ck-font-size);
    line-height: 1.55;
  }
  [data-scheme="light"].ck-view,
  [data-scheme="light"].ck-popover,
  .ck-widget[data-scheme="light"] {
    color-scheme: light;
  }
  [data-scheme="dark"].ck-view,
  [data-scheme="dark"].ck-popover,
  .ck-widget[data-scheme="dark"] {
    color-scheme: dark;
  }
  .ck-view *,
  .ck-view *::before,
  .ck-popover,
  .ck-popover * {
    box-sizing: border-box;
  }
  .ck-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  [data-react-aria-pressable] {
    touch-action: pan-x pan-y pinch-zoom;
  }
`;
