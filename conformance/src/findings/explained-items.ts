import type { Explanation } from "./explanation.ts";
import { disordered, garbled, unannounced, unreadable, unstored } from "./common-roots.ts";
import type { FindingName } from "./index.ts";

/** What is left behind in items, or by them. */
export const ofItems = {
  // An item that two streams show begins twice.
  // A server that counts its items in each turn begins with the same id.
  // One fixed id for every answer is also that of the next try.
  "AM-06/retry-reuses-id": { inRun: ["SER-12/id-in-two-threads"] },
  // What turns hidden, and is shown all the same, ends again as another item.
  "AM-06/id-used-again": {
    inCase: ["IT-11/hidden-item-shown"],
    inRun: ["IS-04/streams-mixed", "SER-12/id-in-two-threads"],
  },
  "IT-04/unknown-icon-not-sent": { inRun: ["IT-01/not-sent", "ER-01/error-after-every-answer"] },
  // What belongs to another stream begins and ends there.
  "IT-12/item-of-another-thread": {
    inCase: ["TM-03", "IS-03/foreign-sender-accepted", "TC-04/message-of-another-thread"],
    inRun: ["IS-04/event-of-another-stream"],
  },
  "IT-05/history-wrong-after-removal": {
    inRun: [
      "AM-04/answer-stored-twice",
      ...disordered,
      "AM-10/text-lost",
      "AM-04/stored-under-another-id",
      "IT-14/announced-item-unlisted",
    ],
  },
  "IT-05/removal-not-sent": {
    inCase: ["IT-05/malformed"],
    inRun: ["AM-04/stored-under-another-id", "IT-14/announced-item-unlisted"],
  },
  "IT-06/item-stored-differently": { inRun: ["AM-04"] },
  "IT-06/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "IT-06/replaced-out-of-place": {
    inRun: [...disordered, "IT-08/item-listed-twice", "AM-04/stored-under-another-id"],
  },
  // A store that rounds times changes that of a replaced item too.
  "IT-06/replacement-not-stored": {
    inCase: ["AM-04", "SER-02"],
    inRun: [...disordered, "SER-04/created-at-changes", "AM-10/text-lost", "IT-08/item-listed-twice"],
  },
  "IT-06/item-not-stored": { inRun: ["AM-04/stored-under-another-id"] },
  // In its own thread the item was there before: IT-06 is broken there.
  "IT-07/item-stored-differently": { inCase: ["IT-12"], inRun: ["AM-04"] },
  "IT-07/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "IT-07/replacement-not-stored": { inRun: ["AM-04", ...disordered] },
  "IT-07/replacement-not-sent": { inRun: ["AM-10/text-lost", "AM-10/not-stored"] },
  "IT-07/item-not-stored": { inRun: ["AM-04/stored-under-another-id"] },
  "IT-08/ended-twice-not-updated": { inRun: ["AM-04", ...disordered, "IT-08/item-listed-twice"] },
  // A message that is shown once more has the id of its stream, which may not be the stored one.
  "IT-08/item-not-stored": { inRun: [...unstored] },
  "IT-08/item-stored-differently": { inRun: ["AM-04"] },
  "IT-08/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "IT-10/not-listed": {
    inCase: ["IT-10/item-not-stored", "RD-11"],
    inRun: ["AM-04/answer-stored-twice", ...disordered, "IT-13/finished-under-another-id"],
  },
  "IT-10/not-sent": { inRun: [...unannounced, "IT-13/finished-under-another-id"] },
  "IT-15/shown-item-not-removed": {
    inCase: ["IT-05/malformed", ...unreadable, "IT-11/hidden-item-shown"],
    inRun: ["IT-05/removal-not-sent"],
  },
  "RT-01/message-not-kept": { inRun: [...disordered] },
  "RT-01/newer-items-kept": { inRun: [...disordered] },
  "RT-01/nothing-removed-behind-changed-id": { inRun: [...disordered] },
  "RT-02/opening-event-wrong": { inRun: ["RT-02/message-announced-again", "TC-03/opening-event-wrong"] },
  "RT-02/retry-not-streamed": { inRun: ["SER-02/identity-missing"] },
  "RT-02/new-answer-missing": { inRun: ["IT-13/finished-under-another-id"] },
  // What a retry hands over is what is stored.
  "RT-03/original-message-not-passed": {
    inRun: ["AM-04/item-stored-differently", "TC-02/message-changed", "TC-10/inference-options-not-passed"],
  },
  "RT-04/newer-items-kept": { inRun: ["RT-01", ...disordered, "AM-04/stored-under-another-id"] },
  "RT-05/hidden-items-kept": { inRun: ["RT-01", ...disordered, "TM-05/history-differs"] },
  // Where no message can be tried again, neither can what is none.
  "RT-06/unknown-item-accepted": { inRun: ["RT-02/retry-not-streamed"] },
  "RT-06/unknown-thread-accepted": { inRun: ["RT-02/retry-not-streamed"] },
  "RT-07/answer-retry-accepted": { inRun: ["RT-02/retry-not-streamed"] },
  "RT-06/rejected-request-changes-thread": { inRun: [...disordered] },
  "RT-07/rejected-request-changes-thread": { inRun: [...disordered] },
  "RT-08/later-messages-kept": { inRun: ["RT-01", ...disordered] },
  "RT-09/items-differ-after-retries": {
    inRun: ["RT-01", ...disordered, "AM-05/two-items-with-one-id", "IT-08/item-listed-twice"],
  },
  // A message that is sent on twice is lost once more than it was sent, where the first one is tried again.
  "RT-10/messages-lost-after-failure": {
    inCase: [...unstored],
    inRun: ["RT-01/message-not-kept", "TM-02", "RD-05", "AM-04/message-stored-twice"],
  },
  // A turn that goes on is no longer one that a tool call has interrupted: what is open is left open.
  "IT-13/item-left-open": {
    inCase: [
      "CT-02",
      "WF-09",
      "TR-05/event-unfinished",
      "IT-11/hidden-item-shown",
      ...unannounced,
      "IT-13/finished-under-another-id",
    ],
    inRun: ["RS-07/turn-ends-with-connection", "IS-04/event-of-another-stream"],
  },
  // What is stored at the end of a turn is listed there, the message with which it began too.
  "IT-14/announced-item-unlisted": {
    inRun: ["AM-04/stored-under-another-id", "TC-06/announced-message-unlisted"],
  },
  // What belongs to a call is shown behind it, where nothing knows of it.
  "AM-01/update-before-item": { inCase: ["CT-02"], inRun: ["IS-04/event-of-another-stream"] },
  // An update before its item has no part that it could be compared with.
  "AM-02/part-changes-its-type": { inCase: ["AM-01/update-before-item"] },
  "AM-02/deltas-differ-from-final-text": { inCase: ["AM-01/update-before-item"] },
  "AM-02/updates-differ-from-final-item": {
    inCase: ["AM-01/update-before-item"],
    inRun: ["TC-12/answer-of-unknown-types"],
  },
  // A text that differs from its deltas is there, however it differs.
  "AM-02/pieces-missing": {
    inCase: ["AM-02/updates-differ-from-final-item"],
    inRun: ["AM-02/deltas-differ-from-final-text"],
  },
  "AM-02/text-differs": {
    inRun: [...garbled, "IT-13/finished-under-another-id", "AM-02/updates-differ-from-final-item"],
  },
  "AM-10/text-lost": { inRun: ["AM-02/text-differs", "AM-02/updates-differ-from-final-item"] },
  "AM-03/parts-missing": {
    inCase: ["AM-02/malformed", "AM-02/updates-differ-from-final-item"],
    inRun: ["TC-12/answer-of-unknown-types", "AM-02/deltas-differ-from-final-text"],
  },
  "AM-04/item-not-stored": {
    inCase: [
      "IT-05/malformed",
      "RT-06/rejected-request-changes-thread",
      "RT-06/unknown-item-accepted",
      "RT-07/rejected-request-changes-thread",
      "CT-07/rejected-request-changes-thread",
      "RQ-16/rejected-request-changes-thread", // What was removed without a word is not lost.
      "IT-05/removal-not-sent",
      // Two turns at once that write the whole thread lose what the other has written.
      "IS-05/item-not-stored-once",
      "IS-05/item-of-parallel-streams-lost",
    ],
    inRun: ["IT-14/announced-item-unlisted", "RD-01/opens-without-items", "AM-04/stored-under-another-id"],
  },
  "AM-04/message-not-stored": {
    inCase: [
      "RS-03/repetition-starts-another-turn",
      "RT-06/rejected-request-changes-thread",
      "RT-06/unknown-item-accepted",
      "RT-07/rejected-request-changes-thread",
      "RQ-16/rejected-request-changes-thread",
    ],
    inRun: ["IT-14/announced-item-unlisted", "RD-01/opens-without-items"],
  },
  // What cannot be sent as UTF-8 is replaced on the way, and stored as it came.
  "AM-04/item-stored-differently": {
    inCase: [
      "SER-08/tool-arguments-changed",
      "SER-15/long-number-rounded",
      "RQ-27/lone-surrogate-replaced",
      "RQ-27/stored-lone-surrogate-replaced",
      "TM-08/pending-input-closed",
    ],
    inRun: ["TC-02/message-changed", "TM-01/message-changed", ...garbled],
  },
  // A message that is sent on twice is answered twice.
  "AM-04/answer-stored-twice": { inRun: ["AM-04/message-stored-twice", "IT-13/finished-under-another-id"] },
  "AM-04/message-stored-twice": {
    inRun: ["RD-06/items-lost-or-repeated", "AC-07/user-message-stored", "CT-11/message-stored"],
  },
  "AM-04/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "AM-04/parts-not-stored": {
    inCase: ["AM-02/malformed", "AM-03/parts-missing"],
    inRun: [
      "TC-12/answer-of-unknown-types",
      "AM-02/deltas-differ-from-final-text",
      "AM-04/stored-under-another-id",
    ],
  },
  "AM-04/stored-under-another-id": { inRun: ["IT-13/finished-under-another-id"] },
  "AM-05/two-items-with-one-id": { inRun: ["IT-13/finished-under-another-id"] },
  "AM-07/annotation-at-start-misplaced": {
    inCase: ["AM-03", "AM-04", "SER-07"],
    inRun: ["AM-07/annotation-misplaced", "AM-07/annotation-positions-changed"],
  },
  "AM-07/annotation-positions-changed": { inCase: ["AM-04", "AM-07/annotation-misplaced"] },
  // A source whose data has changed is another one.
  "AM-07/annotation-misplaced": { inRun: ["SER-08/entity-data-changed", "TC-12/answer-of-unknown-types"] },
  // What a part has left out, the item lacks as well.
  "AM-08/announced-annotation-left-out": {
    inCase: [
      "AM-07/annotation-misplaced",
      "AM-07/annotation-positions-changed",
      "AM-07/annotation-at-start-misplaced",
    ],
  },
  "AM-09/source-changed": { inRun: ["SER-08/entity-data-changed"] },
  // What the kit could not read was the end of the message.
  "AM-11/delta-empty": { inCase: ["TR-09/data-not-json"] },
  "AM-10/not-stored": { inCase: ["AM-04"] },
} satisfies { readonly [Name in FindingName]?: Explanation };
