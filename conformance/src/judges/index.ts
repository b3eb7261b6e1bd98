import type { Judge } from "../case.ts";
import { defaults } from "./defaults.ts";
import { grammar } from "./grammar.ts";
import { identity } from "./identity.ts";
import { items } from "./items.ts";
import { shapes } from "./shapes.ts";
import { framing, transport } from "./transport.ts";

/** What is judged in every exchange, whatever case has caused it. */
export const judges: readonly Judge[] = [transport, framing, shapes, defaults, grammar, items, identity];
