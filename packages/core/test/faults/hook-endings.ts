import type { Ending } from "./exchange.ts";
import type { HookFault } from "./hook-matrix.ts";

type Endings = { [Fault in HookFault]: Ending | readonly Ending[] };

const fails = (ending: Ending): Endings => ({
  reject: ending,
  throw: ending,
  "never settle": ending,
  "return 42": ending,
  "return nothing": ending,
});

/** What the client gets for each handler that goes wrong. Where there are two endings, the operation decides. */
export const hookEndings: Readonly<Record<string, Endings>> = {
  // The adapter calls it without a limit: nothing is held meanwhile, and the client may leave.
  authenticate: { ...fails("500"), "never settle": "no answer", "return nothing": "401" },
  authorize: { ...fails("500"), "return 42": "403", "return nothing": "403" },
  streamOptions: { ...fails("error"), "return nothing": "stream" },
  respond: fails("error"),
  action: fails("error"),
  syncAction: { ...fails("500"), "return nothing": "answer" },
  transcribe: fails("500"),
  feedback: { ...fails("500"), "return 42": "answer", "return nothing": "answer" },
  "attachments.create": fails("500"),
  "attachments.use": fails("500"),
  // A history that cannot be read is worse than a URL that is out of date.
  "attachments.show": fails("answer"),
  // A thread is deleted whatever happens to the bytes; an attachment is kept, so that its deletion can be repeated.
  "attachments.delete": {
    ...fails("answer"),
    reject: ["answer", "500"],
    throw: ["answer", "500"],
    "never settle": ["answer", "500"],
  },
};
