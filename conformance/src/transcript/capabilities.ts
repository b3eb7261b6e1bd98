/** What an interpreter says about one capability of its server, in the answer to a hello. */
interface CapabilityText {
  /** What the server promises by the word. */
  promises: string;
  /** What the kit does without the word. */
  without: string;
}

/** The words of a hello (script contract, version 1). */
export const capabilities = {
  attachments: {
    promises: "`attachments.create` and `attachments.delete` work, and a message may carry attachments.",
    without: "Attachments are not judged, but for the refusal of `attachments.create` (AT-07).",
  },
  upload: {
    promises: "The server itself takes the bytes of an attachment, at the URL that it announces.",
    without: "No bytes are uploaded.",
  },
  transcribe: {
    promises: "`input.transcribe` reaches the interpreter, which answers with the `bytes` report.",
    without: "Dictation is not judged, but for its refusal (AT-12).",
  },
  feedback: {
    promises: "The interpreter counts the `items.feedback` requests of each thread for `report: feedback`.",
    without: "Whether feedback reaches the application is not judged.",
  },
  action: {
    promises: "`threads.custom_action` reaches the interpreter.",
    without: "Actions are not judged, but for the refusal of the operation (AC-13).",
  },
  sync_action: {
    promises: "`threads.sync_custom_action` reaches the interpreter.",
    without: "Synchronous actions are not judged.",
  },
  stream_options: {
    promises: "`set_options` changes what the `stream_options` event of later turns says.",
    without: "The values of `stream_options` are not judged.",
  },
  gate: {
    promises: "A script waits at a gate until another request opens it.",
    without:
      "The kit opens no gate. Its scripts wait 0.7 s at each one instead, so `gate` must still wait, and the run takes longer.",
  },
  history: {
    promises: "`report: history` lists every stored item of the thread, hidden ones too.",
    without: "What the application reads of the conversation is not judged.",
  },
} as const satisfies Readonly<Record<string, CapabilityText>>;

/** What a server says in its hello that it can do. */
export type HelloCapability = keyof typeof capabilities;
