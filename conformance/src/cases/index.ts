import type { Case } from "../case/case.ts";
import { accepted } from "./t0/accepted.ts";
import { attachments } from "./t0/attachments.ts";
import { attachmentsInMessages } from "./t0/attachments-in-messages.ts";
import { bodies } from "./t0/bodies.ts";
import { arrivals } from "./t0/arrivals.ts";
import { characters } from "./t0/characters.ts";
import { chosen } from "./t0/chosen.ts";
import { conversation } from "./t0/conversation.ts";
import { cors } from "./t0/cors.ts";
import { dictation } from "./t0/dictation.ts";
import { feedback } from "./t0/feedback.ts";
import { foreignIds } from "./t0/foreign-ids.ts";
import { isolation } from "./t0/isolation.ts";
import { lacking } from "./t0/lacking.ts";
import { leaving } from "./t0/leaving.ts";
import { lists } from "./t0/lists.ts";
import { resumingStreams } from "./t0/resuming.ts";
import { retry } from "./t0/retry.ts";
import { threadDeletions } from "./t0/thread-deletions.ts";
import { threads } from "./t0/threads.ts";
import { transport } from "./t0/transport.ts";
import { twoAtOnce } from "./t0/two-at-once.ts";
import { unknown } from "./t0/unknown.ts";
import { validation } from "./t0/validation.ts";
import { modelToBrowser } from "./t1/browser.ts";
import { visibleAnswer } from "./t0/visible-answer.ts";
import { modelCases } from "./t1/model.ts";
import { actions } from "./t2/actions.ts";
import { answers } from "./t2/answers.ts";
import { assistantMessages } from "./t2/assistant-messages.ts";
import { browserStreams } from "./t2/browser.ts";
import { cancellation } from "./t2/cancellation.ts";
import { clientTools } from "./t2/client-tools.ts";
import { concurrency } from "./t2/concurrency.ts";
import { failures } from "./t2/failures.ts";
import { foreignSenders } from "./t2/foreign-ids.ts";
import { foreignStates } from "./t2/isolation.ts";
import { images } from "./t2/images.ts";
import { itemReplacements } from "./t2/item-replacements.ts";
import { itemCases } from "./t2/items.ts";
import { messages } from "./t2/messages.ts";
import { paging } from "./t2/paging.ts";
import { resumingTurns } from "./t2/resuming.ts";
import { retries } from "./t2/retry.ts";
import { structuredInput } from "./t2/structured-input.ts";
import { threadChanges } from "./t2/thread-changes.ts";
import { touched } from "./t2/threads.ts";
import { streamTransport } from "./t2/transport.ts";
import { values } from "./t2/values.ts";
import { parallel } from "./t2/parallel.ts";
import { whileStreaming } from "./t2/while-streaming.ts";
import { widgetComponents } from "./t2/widget-components.ts";
import { widgetPropsCases } from "./t2/widget-props.ts";
import { widgets } from "./t2/widgets.ts";
import { wholeItems } from "./t2/whole-items.ts";
import { workflows } from "./t2/workflows.ts";

/** Every case, in the order in which they run; the first is the liveness gate. */
export const cases: readonly Case[] = [
  ...conversation,
  visibleAnswer,
  ...transport,
  ...unknown,
  ...validation,
  ...isolation,
  ...threads,
  // Where there are two threads at least.
  ...accepted,
  ...lists,
  ...characters,
  ...threadDeletions,
  ...feedback,
  ...attachments,
  ...attachmentsInMessages,
  ...dictation,
  ...lacking,
  ...bodies,
  ...cors,
  ...leaving,
  chosen,
  ...arrivals,
  ...foreignIds,
  ...resumingStreams,
  retry,
  twoAtOnce,
  ...modelCases,
  ...modelToBrowser,
  ...answers,
  ...streamTransport,
  ...failures,
  ...messages,
  ...assistantMessages,
  ...clientTools,
  ...structuredInput,
  ...retries,
  ...paging,
  ...touched,
  ...itemCases,
  ...itemReplacements,
  ...wholeItems,
  ...images,
  ...workflows,
  ...widgets,
  ...widgetComponents,
  ...widgetPropsCases,
  ...actions,
  ...threadChanges,
  ...values,
  ...whileStreaming,
  ...browserStreams,
  ...cancellation,
  ...resumingTurns,
  ...concurrency,
  ...parallel,
  ...foreignSenders,
  ...foreignStates,
];
