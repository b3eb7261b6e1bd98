import { actions } from "./server/actions.ts";
import { announcing } from "./server/announcing.ts";
import { attachments } from "./server/attachments.ts";
import { bodies } from "./server/bodies.ts";
import { cancellation } from "./server/cancellation.ts";
import { characters } from "./server/characters.ts";
import { clientTools } from "./server/client-tools.ts";
import { concurrency } from "./server/concurrency.ts";
import { exceptions } from "./server/exceptions.ts";
import { feedback } from "./server/feedback.ts";
import { doubles } from "./server/doubles.ts";
import { errors } from "./server/errors.ts";
import { general } from "./server/general.ts";
import { history } from "./server/history.ts";
import { identities } from "./server/identities.ts";
import { itemChanges } from "./server/item-changes.ts";
import { items } from "./server/items.ts";
import { lostThreads } from "./server/lost-threads.ts";
import { messages } from "./server/messages.ts";
import { keptValues } from "./server/kept-values.ts";
import { lenientJson } from "./server/lenient-json.ts";
import type { Mutant } from "./support/mutant.ts";
import { negotiation } from "./server/negotiation.ts";
import { reads } from "./server/reads.ts";
import { resuming } from "./server/resuming.ts";
import { retries } from "./server/retry.ts";
import { shapes } from "./server/shapes.ts";
import { structuredInput } from "./server/structured-input.ts";
import { threadChanges } from "./server/thread-changes.ts";
import { threadCreation } from "./server/thread-creation.ts";
import { threadLists } from "./server/thread-lists.ts";
import { threadUpdates } from "./server/thread-updates.ts";
import { transport } from "./server/transport.ts";
import { userMessages } from "./server/user-messages.ts";
import { validation } from "./server/validation.ts";
import { values } from "./server/values.ts";
import { visibility } from "./server/visibility.ts";
import { whileStreaming } from "./server/while-streaming.ts";
import { widgets } from "./server/widgets.ts";
import { workflows } from "./server/workflows.ts";

export type { Mutant } from "./support/mutant.ts";

/** Every server mutant: one wrong thing each. */
export const mutants: readonly Mutant[] = [
  ...general,
  ...transport,
  ...validation,
  ...characters,
  ...shapes,
  ...threadCreation,
  ...userMessages,
  ...feedback,
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
  ...resuming,
  ...concurrency,
  ...messages,
  ...items,
  ...announcing,
  ...itemChanges,
  ...workflows,
  ...widgets,
  ...actions,
  ...threadChanges,
  ...errors,
  ...values,
  ...history,
  ...identities,
  ...negotiation,
  ...exceptions,
  ...lenientJson,
  ...keptValues,
  ...lostThreads,
  ...visibility,
  ...doubles,
];
