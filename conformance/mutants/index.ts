import { attachments } from "./attachments.ts";
import { bodies } from "./bodies.ts";
import { cancellation } from "./cancellation.ts";
import { clientTools } from "./client-tools.ts";
import { concurrency } from "./concurrency.ts";
import { general } from "./general.ts";
import { messages } from "./messages.ts";
import type { Mutant } from "./mutant.ts";
import { reads } from "./reads.ts";
import { retries } from "./retry.ts";
import { shapes } from "./shapes.ts";
import { structuredInput } from "./structured-input.ts";
import { transport } from "./transport.ts";
import { validation } from "./validation.ts";
import { whileStreaming } from "./while-streaming.ts";

export type { Mutant } from "./mutant.ts";

/** Every server mutant: one wrong thing each. */
export const mutants: readonly Mutant[] = [
  ...general,
  ...transport,
  ...validation,
  ...shapes,
  ...messages,
  ...clientTools,
  ...structuredInput,
  ...retries,
  ...reads,
  ...attachments,
  ...bodies,
  ...whileStreaming,
  ...cancellation,
  ...concurrency,
];
