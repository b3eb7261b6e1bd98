import type { Case } from "../src/case.ts";
import { accepted } from "./t0/accepted.ts";
import { attachments } from "./t0/attachments.ts";
import { conversation } from "./t0/conversation.ts";
import { dictation } from "./t0/dictation.ts";
import { feedback } from "./t0/feedback.ts";
import { isolation } from "./t0/isolation.ts";
import { lacking } from "./t0/lacking.ts";
import { lists } from "./t0/lists.ts";
import { threads } from "./t0/threads.ts";
import { transport } from "./t0/transport.ts";
import { unknown } from "./t0/unknown.ts";
import { validation } from "./t0/validation.ts";
import { answers } from "./t2/answers.ts";
import { clientTools } from "./t2/client-tools.ts";
import { failures } from "./t2/failures.ts";
import { itemCases } from "./t2/items.ts";
import { messages } from "./t2/messages.ts";
import { paging } from "./t2/paging.ts";
import { retries } from "./t2/retry.ts";
import { structuredInput } from "./t2/structured-input.ts";
import { touched } from "./t2/threads.ts";
import { widgets } from "./t2/widgets.ts";

/** Every case, in the order in which they run; the first is the liveness gate. */
export const cases: readonly Case[] = [
  ...conversation,
  ...transport,
  ...accepted,
  ...validation,
  ...unknown,
  ...isolation,
  ...threads,
  ...lists,
  ...feedback,
  ...attachments,
  ...dictation,
  ...lacking,
  ...answers,
  ...failures,
  ...messages,
  ...clientTools,
  ...structuredInput,
  ...retries,
  ...paging,
  ...touched,
  ...itemCases,
  ...widgets,
];
