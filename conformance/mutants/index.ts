import { actions } from "./actions.ts";
import { bodies } from "./bodies.ts";
import { cancellation } from "./cancellation.ts";
import { concurrency } from "./concurrency.ts";
import { errors } from "./errors.ts";
import { general } from "./general.ts";
import { items } from "./items.ts";
import { messages } from "./messages.ts";
import { history } from "./history.ts";
import type { Mutant } from "./mutant.ts";
import { threadChanges } from "./thread-changes.ts";
import { values } from "./values.ts";
import { whileStreaming } from "./while-streaming.ts";
import { widgets } from "./widgets.ts";
import { workflows } from "./workflows.ts";

export type { Mutant } from "./mutant.ts";

/** Every server mutant: one wrong thing each. */
export const mutants: readonly Mutant[] = [
  ...general,
  ...bodies,
  ...whileStreaming,
  ...cancellation,
  ...concurrency,
  ...messages,
  ...items,
  ...workflows,
  ...widgets,
  ...actions,
  ...threadChanges,
  ...errors,
  ...values,
  ...history,
];
