import { css } from "./css.ts";

/** Widgets and their components. */
export const widgets = css``;
