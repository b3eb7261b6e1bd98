/** Frames that nobody can read: what is missed may have been in one of them. */
export const unreadable = ["TR-09/data-not-json", "TR-09/prefix-twice"] as const;

/** Texts that come back as others: what is compared with a text differs too. */
export const garbled = [
  "TR-07/invalid-utf-8",
  "RQ-24/text-read-as-latin-1",
  "RQ-24/characters-replaced",
  "RQ-24/characters-escaped",
] as const;

/** A message that its stream does not announce: what is looked for behind it, or by its id, is not found. */
export const unannounced = ["TC-02/opening-event-wrong", "TM-01/opening-event-wrong"] as const;

/** Items that come in no order, or in another one each time: what is compared by its place differs. */
export const disordered = ["TM-02", "RD-05", "RD-07/tied-order-unstable"] as const;

/** What a stream has shown and no store has kept. */
export const unstored = ["AM-04/item-not-stored", "AM-04/message-not-stored"] as const;

/** Events of one stream in another one: which event comes first, and which item follows, is left to chance. */
export const mixed = ["IS-04/event-of-another-stream", "IS-04/streams-mixed"] as const;

/** Lists of threads from a cache: what has changed a moment ago is not in them, and nothing is where it is. */
export const oldLists = ["TC-07/created-thread-unlisted", "TU-05/deleted-thread-listed"] as const;

/** Pages that do not say how the list goes on: what is beyond them is not seen. */
export const brokenPages = [
  "SER-06/page-inconsistent",
  "SER-06/page-empty-with-more",
  "SER-06/member-missing",
] as const;
