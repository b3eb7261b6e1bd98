import { actions } from "./actions.ts";
import { attachments } from "./attachments.ts";
import { bodies } from "./bodies.ts";
import { cancellation } from "./cancellation.ts";
import { clientTools } from "./client-tools.ts";
import { concurrency } from "./concurrency.ts";
import { errors } from "./errors.ts";
import { general } from "./general.ts";
import { history } from "./history.ts";
import { identities } from "./identities.ts";
import { items } from "./items.ts";
import { messages } from "./messages.ts";
import type { Mutant } from "./mutant.ts";
import { reads } from "./reads.ts";
import { retries } from "./retry.ts";
import { shapes } from "./shapes.ts";
import { structuredInput } from "./structured-input.ts";
import { threadChanges } from "./thread-changes.ts";
import { threadLists } from "./thread-lists.ts";
import { threadUpdates } from "./thread-updates.ts";
import { transport } from "./transport.ts";
import { userMessages } from "./user-messages.ts";
import { validation } from "./validation.ts";
import { values } from "./values.ts";
import { whileStreaming } from "./while-streaming.ts";
import { widgets } from "./widgets.ts";
import { workflows } from "./workflows.ts";

export type { Mutant } from "./mutant.ts";

/** Every server mutant: one wrong thing each. */
export const mutants: readonly Mutant[] = [
  ...general,
  ...transport,
  ...validation,
  ...shapes,
  ...userMessages,
  ...clientTools,
  ...structuredInput,
  ...retries,
  ...reads,
  ...threadLists,
  ...threadUpdates,
  ...attachments,
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
  ...identities,
];
