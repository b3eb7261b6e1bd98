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
    inCase: ["RD-11"],
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
  "RT-02/new-answer-missing": { inRun: ["IT-13/finished-under-another-id", "RD-06/items-missing"] },
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
      "RD-06/items-missing",
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
      "RD-06/items-missing",
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
      "RQ-27/lone-surrogate-replaced",
      "RQ-27/stored-lone-surrogate-replaced",
      "TM-08/pending-input-closed",
    ],
    inRun: [...garbled],
  },
  // A thread that keeps its newest items only has lost what a case looks for in a long one.
  "IT-10/item-not-stored": { inRun: ["RD-06/items-missing"] },
  "WG-03/item-not-stored": { inRun: ["RD-06/items-missing"] },
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
  "WF-04/continuation-not-finished": {
    inCase: ["SER-03", "WF-06/continuation-fails-turn", "WF-01/malformed"],
  },
  "WF-04/continuation-updates-differ": { inCase: ["WF-02", "WF-03", "AM-01/malformed", "WF-09"] },
  "WF-04/updates-differ-from-final-item": { inCase: ["WF-09"] },
  // Where every turn ends with an error, nothing in it has failed.
  "WF-06/continuation-fails-turn": {
    inCase: ["SER-03", "SER-02"],
    inRun: ["ER-01/error-after-every-answer"],
  },
  // What the end of a workflow leaves out is stored nowhere.
  "WF-06/continuation-not-stored": {
    inCase: ["WF-01/malformed", "WF-04/continuation-updates-differ"],
    inRun: ["AM-04/item-not-stored", "IT-08/ended-twice-not-updated"],
  },
  "WF-06/item-not-stored": { inRun: ["AM-04/item-not-stored"] },
  "WF-06/item-stored-differently": { inRun: ["IT-08/ended-twice-not-updated"] },
  "WF-06/continuation-not-stored-once": { inRun: ["AM-04/item-not-stored", "IT-08/item-listed-twice"] },
  "WF-06/item-listed-twice": { inRun: ["IT-08/item-listed-twice"] },
  // A server that gets the index of every task wrong does so with one that has an equal.
  "WF-07/task-index-not-next": { inRun: ["WF-02/task-index-not-next"] },
  "WF-07/equal-tasks-share-index": { inCase: ["AM-01/malformed"] },
  "WF-08/out-of-range-fails-turn": {
    inRun: ["IT-13/finished-under-another-id", "ER-01/error-after-every-answer"],
  },
  "WG-03/item-stored-differently": { inCase: ["WG-10/copy-text-missing"] },
  "WG-03/widget-changed": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31"] },
  "WG-04/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  // A component without what it needs shows nothing: neither its text nor what became of it.
  "WG-04/updates-differ-from-final-widget": { inCase: ["WG-30/required-prop-missing", "AM-01/malformed"] },
  // Who sends no new component sends deltas to one that is not there.
  "WG-05/component-not-found": {
    inRun: ["WG-09/updates-differ-from-final-widget", "WG-09/structure-update-missing"],
  },
  "WG-06/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-06/updates-differ-from-final-widget": {
    inCase: ["WG-30/required-prop-missing", "AM-01/malformed"],
    inRun: [
      "WG-04/updates-differ-from-final-widget",
      "WG-09/updates-differ-from-final-widget",
      "WG-09/structure-update-missing",
    ],
  },
  "WG-07/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-07/updates-differ-from-final-widget": {
    inCase: ["WG-30/required-prop-missing", "AM-01/malformed"],
    inRun: [
      "WG-04/updates-differ-from-final-widget",
      "WG-09/updates-differ-from-final-widget",
      "WG-09/structure-update-missing",
    ],
  },
  "WG-09/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-09/widget-not-streamed": { inCase: ["AM-01/malformed"] },
  "WG-09/structure-update-missing": { inCase: ["AM-01/malformed"] },
  // A final widget that is another one differs from every kind of updates.
  "WG-09/updates-differ-from-final-widget": {
    inCase: ["WG-30/required-prop-missing", "AM-01/malformed"],
    inRun: ["WG-04/updates-differ-from-final-widget"],
  },
  "WG-10/copy-text-missing": { inRun: ["WG-03/item-not-stored"] },
  // A server that changes what it knows does not spare what it does not know.
  // A value that the store has lost is missing from what is read.
  "WG-30/required-prop-missing": { inCase: ["WG-03/item-stored-differently"] },
  "WG-31/null-prop": { inCase: ["WG-03/item-stored-differently"] },
  "WG-11/unknown-component-changed": {
    inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31/null-prop"],
    inRun: ["WG-03/widget-changed"],
  },
  "WG-13/old-widget-shown": {
    inCase: [
      "WG-30/required-prop-missing",
      "SER-03",
      "SER-01/member-missing",
      "SER-02",
      "WG-01/unknown-root",
    ],
    inRun: ["IT-08/item-listed-twice", "RD-01/opens-without-items"],
  },
  "WG-13/item-not-stored": { inRun: ["RD-01/opens-without-items"] },
  "WG-14/table-or-chart-changed": {
    inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31/null-prop"],
    inRun: ["WG-03/widget-changed"],
  },
  "WG-31/value-lost": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30"], inRun: ["WG-03/item-not-stored"] },
  "AC-02/action-without-sender-rejected": { inRun: ["RQ-10/null-rejected"] },
  "AC-03/payload-changed": { inRun: [...garbled, "AC-02/action-without-sender-rejected"] },
  "AC-04/non-widget-sender-accepted": { inRun: ["RT-01/message-not-kept"] },
  // What stands in place of an attachment is none.
  "AT-01/malformed": { inRun: ["AT-03/attachment-not-shown"] },
  // A message that is not announced shows nothing.
  "AT-09/unknown-upload-accepted": { inRun: ["TR-03/refused-with-200"] },
  "AT-03/attachment-not-shown": { inCase: [...unannounced] },
  "AT-03/attachments-not-in-order": { inRun: ["AT-03/attachment-not-shown", ...unannounced] },
  "AT-04/deletion-not-acknowledged": { inCase: ["TR-03/not-one-json-document", "TR-03/status-not-200"] },
  // A limit on bodies is one on recordings too.
  "AT-10/audio-rejected": { inRun: ["RQ-24/long-text-rejected"] },
  "AC-04/retry-allowed": { inRun: ["RT-01/message-not-kept"] },
  "AC-06/replaced-widget-not-stored": {
    inCase: ["WG-30/required-prop-missing", "SER-03", "SER-02", "WG-01/unknown-root"],
    inRun: ["IT-08/item-listed-twice"],
  },
  // A stream that nobody ends rejects nothing.
  "AC-13/missing-feature-fails": { inCase: ["TR-08/body-cut-off"] },
  "AC-08/updated-item-differs": {
    inCase: ["WG-30/required-prop-missing", "SER-03", "SER-02", "WG-01/unknown-root"],
    inRun: ["WG-03/item-not-stored"],
  },
  "AC-08/answer-not-an-object": { inRun: ["AC-02/action-without-sender-rejected"] },
  "AC-09/updated-item-not-stored": {
    inCase: [
      "WG-30/required-prop-missing",
      "SER-03",
      "SER-02",
      "WG-01/unknown-root",
      "TR-03/refused-with-200",
    ],
    inRun: ["WG-03/item-not-stored"],
  },
  "AC-10/not-answered-during-stream": {
    inRun: ["TR-16", "AC-02/action-without-sender-rejected", "TC-05/announced-thread-unreadable"],
  },
  // The operation itself is missing, whatever it is asked about.
  "AC-11/non-widget-sender-accepted": { inRun: ["RT-01/message-not-kept", "AC-13/missing-feature-fails"] },
  "AC-11/unknown-item-accepted": { inRun: ["AC-13/missing-feature-fails"] },
  "AC-11/unknown-thread-accepted": { inRun: ["AC-13/missing-feature-fails"] },
  "CT-01/malformed": { inRun: ["CT-01/call-malformed"] },
  "CT-01/call-not-announced": { inRun: ["TM-07"] },
  // A store that writes every output as a text does so with a small one.
  "CT-04/falsy-output-not-stored": {
    inRun: ["CT-01/call-malformed", "SER-08/tool-output-changed", "CT-04/output-not-stored"],
  },
  "CT-04/falsy-output-rejected": { inRun: ["CT-04/output-rejected", ...disordered] },
  "CT-04/output-not-on-newest-call": {
    inRun: ["CT-01/call-malformed", "CT-04/output-not-stored", ...disordered],
  },
  // The newest item is found first only by who reads in order.
  "CT-04/output-not-stored": {
    inCase: ["CT-06"],
    inRun: ["CT-01/call-malformed", "RD-05", "SER-08/tool-output-changed"],
  },
  // Where the newest item comes at any place, a server that looks for the call there may not find it.
  "CT-04/output-rejected": { inCase: ["CT-06"], inRun: ["CT-01/call-malformed", ...disordered] },
  "CT-05/null-result-ignored": { inRun: ["CT-04"] },
  "CT-05/null-result-rejected": { inRun: ["CT-04/output-rejected", ...disordered] },
  "CT-07/rejected-request-changes-thread": { inRun: [...disordered] },
  "CT-08/second-output-changes-thread": {
    inRun: [...disordered, "SER-04/created-at-changes", "CT-04/output-not-stored"],
  },
  "CT-08/second-output-accepted": { inRun: ["CT-04/output-not-stored"] },
  "CT-09/call-not-completed": { inRun: ["CT-01/call-malformed", "CT-04/output-not-stored"] },
  "CT-09/output-rejected-after-hidden-item": { inRun: ["CT-04/output-rejected"] },
  // An output that nobody has taken continues nothing.
  "CT-11/continuation-with-message": { inCase: ["CT-06", "CT-04/output-not-stored"], inRun: ["RD-05"] },
  // Where nothing announces the answered item, something else comes second.
  "SI-02/answered-item-not-announced": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SER-02/identity-missing", "SI-02/opening-event-wrong"],
  },
  "SI-03/answers-not-recorded": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SER-02/identity-missing"],
  },
  "SI-04/missing-answer-not-skipped": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-04/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-05/skip-not-recorded": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SI-04/missing-answer-not-skipped"],
  },
  "SI-05/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-06/first-value-not-kept": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-06/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-07/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-07/values-not-kept": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-08/own-value-not-recorded": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-08/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-09/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-09/unknown-question-not-ignored": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-10/answers-not-stored": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-10/id-or-place-changed": { inRun: [...disordered] },
  "SI-10/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-11/second-submission-changes-thread": { inRun: [...disordered, "SER-04/created-at-changes"] },
  "SI-12/non-question-accepted": { inRun: ["RT-01/message-not-kept"] },
  "SI-13/empty-submission-not-answered": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SI-04/missing-answer-not-skipped"],
  },
  "SI-13/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
} satisfies { readonly [Name in FindingName]?: Explanation };
