import { composer } from "./composer.ts";
import { controls } from "./controls.ts";
import { items } from "./items.ts";
import { layout } from "./layout.ts";
import { markdown } from "./markdown.ts";
import { tokens } from "./tokens.ts";
import { widgets } from "./widgets.ts";

/** The whole stylesheet of the chat. */
export const styles = [tokens, layout, controls, markdown, items, composer, widgets].join("\n");
