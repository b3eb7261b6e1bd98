import type { Explanation } from "./explanation.ts";
import {
  brokenPages,
  disordered,
  garbled,
  mixed,
  oldLists,
  unannounced,
  unreadable,
  unstored,
} from "./common-roots.ts";
import type { FindingName } from "./index.ts";

/** What is left behind by a broken rule about bytes, requests, streams or pages. */
export const ofRequests = {
  // A page to sign in, in place of a rejection, is neither JSON nor a stream.
  "TR-03/not-one-json-document": { inCase: ["TR-13", "TR-17/anonymous-request-accepted"] },
  "TR-02/other-method-accepted": { inRun: ["TR-03/refused-with-200"] },
  "TR-01/redirected": { inCase: ["TR-17/anonymous-request-accepted"] },
  "TR-04/wrong-media-type": { inCase: ["TR-13", "TR-17/anonymous-request-accepted"] },
  // A worker that is busy with an answer that nobody reads answers nobody else.
  "TR-08/body-cut-off": { inRun: ["CN-01/next-message-waits", "TR-16/request-waits-for-stream"] },
  "TR-10/held-back-from-browsers": { inRun: ["TR-10/events-held-back", "TR-10/model-text-held-back"] },
  "TR-30/nothing-before-everything": { inRun: ["TR-10", "TR-16"] },
  // What is held back on the way is not held back by the handler.
  "TR-30/nothing-before-handler": { inRun: ["TR-10", "TR-16", "TR-30/nothing-before-everything"] },
  "TR-06/extra-fields": { inRun: ["RS-01/frame-numbered-unasked"] },
  "TR-09/data-not-json": { inCase: ["TR-08/body-cut-off", "TR-07/line-break-in-data"] },
  // A list whose order differs from one read to the next differs whatever the headers say.
  "TR-13/accept-changes-answer": { inRun: [...disordered] },
  "TR-14/unknown-header-changes-answer": { inRun: [...disordered] },
  "RQ-07/unknown-member-changes-answer": {
    inRun: ["RD-13/default-not-newest-first", "SER-04/created-at-changes"],
  },
  "RQ-08/metadata-changes-answer": {
    inRun: ["RD-13/default-not-newest-first", "SER-04/created-at-changes"],
  },
  "RQ-09/null-metadata-changes-answer": {
    inRun: ["RD-13/default-not-newest-first", "SER-04/created-at-changes"],
  },
  "RQ-10/null-misread": {
    inRun: [...disordered, "RD-13/default-not-newest-first", "SER-04/created-at-changes"],
  },
  "RQ-12/missing-attachments-misread": { inCase: ["SER-05", "SER-07"], inRun: ["SER-06/data-missing"] },
  "RQ-14/missing-data-misread": { inCase: ["TC-02/malformed"] },
  "RQ-16/rejected-create-leaves-thread": { inRun: ["RD-13/default-not-newest-first"] },
  "RQ-16/rejected-message-stored": { inRun: [...disordered] },
  "RQ-16/rejected-request-changes-thread": { inRun: [...disordered] },
  "RQ-19/negative-limit-misread": {
    inRun: [
      ...disordered,
      "RD-13/default-not-newest-first",
      "RD-13/newer-thread-not-first",
      "SER-04/created-at-changes",
    ],
  },
  "RQ-20/null-limit-misread": {
    inRun: [...disordered, "RD-13/default-not-newest-first", "SER-04/created-at-changes"],
  },
  "RQ-20/zero-limit-misread": {
    inRun: [...disordered, "RD-13/default-not-newest-first", "SER-04/created-at-changes"],
  },
  "RQ-20/null-limit-rejected": { inRun: ["RQ-10/null-rejected"] },
  "RQ-22/empty-content-rejected": { inRun: [...unannounced] },
  "RQ-23/empty-text-fails": { inRun: [...unannounced] },
  "RQ-23/thread-unreadable": { inRun: ["TC-06", "TR-01"] },
  // A message that is changed is changed whatever its length.
  "RQ-24/long-text-not-echoed": {
    inCase: ["TR-07/invalid-utf-8", "TC-02/malformed", ...unreadable],
    inRun: [...unannounced, "TC-02/message-changed", "TM-01/message-changed"],
  },
  // A text that is changed on its way in is handed over, and stored, as it was changed.
  "RQ-24/long-text-not-passed": {
    inRun: [
      ...garbled,
      "TC-02/message-changed",
      "TM-01/message-changed",
      "RQ-24/long-text-not-echoed",
      "RQ-24/long-text-not-stored",
    ],
  },
  "RQ-24/long-text-not-stored": {
    inCase: ["TR-07/invalid-utf-8", "TC-02/malformed", "SER-01/member-missing"],
    inRun: ["RD-01/opens-without-items", "TC-02/message-changed", "TM-01/message-changed"],
  },
  "RQ-24/long-text-rejected": { inCase: [...unreadable] },
  "RQ-27/lone-surrogate-replaced": {
    inCase: ["TR-07", "TC-02/malformed"],
    inRun: ["TC-02/message-changed", "TM-01/message-changed"],
  },
  "RQ-27/stored-lone-surrogate-replaced": { inCase: ["TR-07", "TC-02/malformed"] },
  "RQ-28/other-case-overrides": { inRun: ["RQ-07/unknown-member-rejected"] },
  "RQ-29/unknown-member-stored": { inCase: ["RQ-29/unknown-member-echoed"] },
  // An event that belongs to another stream may come first, and not every event says to which stream it belongs.
  "TC-01/opening-event-wrong": { inCase: ["IT-12"], inRun: [...mixed] },
  "TC-01/new-thread-not-empty": { inCase: ["SER-01/member-missing", "SER-06/data-missing"] },
  "TC-02/message-changed": {
    inCase: [...unreadable, "TR-09", "TC-02/malformed"],
    inRun: [...garbled, ...unannounced],
  },
  "TM-01/message-changed": { inCase: [...unreadable, "TC-02/malformed"] },
  // A turn that fails at a message which cannot be sent announces it to nobody.
  "TC-02/opening-event-wrong": { inCase: ["IT-12", "RQ-27/lone-surrogate-fails"], inRun: [...mixed] },
  "TC-02/first-item-not-the-message": { inCase: ["IT-12"], inRun: [...mixed] },
  "TM-01/first-item-not-the-message": { inCase: ["IT-12"], inRun: [...mixed] },
  "TC-03/opening-event-wrong": { inCase: ["IT-12"], inRun: [...mixed] },
  "TC-04/message-of-another-thread": {
    inCase: ["SER-01/member-missing", "SER-02/member-missing"],
    inRun: [...mixed],
  },
  // A server that shows no attachments does not say whose it took.
  "TC-08/foreign-attachment-accepted": { inRun: ["AT-03/attachment-not-shown"] },
  // A store that keeps the page of the first turn with the thread makes it unreadable for every later read.
  "TC-05/announced-thread-unreadable": { inRun: ["RD-17/thread-does-not-open"] },
  "TC-06/announced-message-unlisted": { inRun: ["TC-05/announced-thread-unreadable"] },
  "TC-08/thread-left-behind": {
    inRun: ["RD-13/default-not-newest-first", "RQ-16/rejected-create-leaves-thread"],
  },
  "TC-10/inference-options-not-passed": { inCase: [...unreadable] },
  // A last event without the text that was streamed takes it away from what clients show.
  "TC-12/answer-empty": {
    inCase: ["AM-02/malformed", ...unreadable],
    inRun: ["AM-02/updates-differ-from-final-item"],
  },
  "TC-12/answer-of-unknown-types": { inCase: ["AM-02/malformed", ...unreadable] },
  // A replaced item that is stored anew where its id has changed stands behind what came after it.
  // Of two items of one id nobody knows which is where.
  "TM-02/newer-item-before-older": {
    inRun: ["IT-06/replaced-under-another-id", "AM-06/id-used-again"],
  },
  // One order for both directions; or any order, which is now and then the wrong direction.
  "TM-02/oldest-item-last": { inRun: ["RD-05/ascending-not-reverse", "TM-02/newer-item-before-older"] },
  "TM-01/opening-event-wrong": {
    inCase: ["TM-03", "IT-12", "TC-09/created-not-exactly-once"],
    inRun: [...mixed],
  },
  // One way to open a turn serves all operations.
  "TM-01/options-missing": {
    inCase: ["TM-03", "IT-12", "TC-09/created-not-exactly-once"],
    inRun: ["IS-04", "TC-03/opening-event-wrong"],
  },
  "AC-01/opening-event-wrong": { inRun: ["TC-03/opening-event-wrong"] },
  "CT-03/opening-event-wrong": { inRun: ["TC-03/opening-event-wrong"] },
  "SI-02/opening-event-wrong": { inRun: ["TC-03/opening-event-wrong"] },
  // The message is sent with another `Accept` than the first one.
  "TM-01/message-rejected": { inRun: ["TR-13/accept-changes-answer"] },
  "TM-05/history-differs": {
    inCase: [...unstored],
    inRun: [
      "AM-04/message-stored-twice",
      "AM-04/message-not-stored",
      "RD-06/every-list-empty",
      "SER-02/identity-missing",
      "SER-06/data-missing",
      "TC-06/announced-message-unlisted",
      ...unannounced,
    ],
  },
  "TM-07/pending-call-blocks-message": { inRun: ["TC-12"] },
  "TM-08/pending-input-blocks-message": { inRun: ["TC-12"] },
  "TM-03/deleted-thread-accepted": { inRun: ["TU-05"] },
  "TM-08/pending-input-closed": {
    inCase: [...unstored, "SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending"],
  },
  // Two items under one id, of two threads or of an answer and its retry, have two times.
  "SER-04/created-at-changes": {
    inRun: [
      "SER-12/id-in-two-threads",
      "AM-05/two-items-with-one-id",
      "AM-06/retry-reuses-id",
      "AM-06/id-used-again",
    ],
  },
  // What its event says of an item is stored with it.
  "SER-02/item-names-another-thread": {
    inCase: ["IS-03/foreign-sender-accepted"],
    inRun: ["IT-12/item-of-another-thread"],
  },
  // An effect that is not sent has no data.
  "SER-08/effect-data-changed": { inRun: ["IT-02/not-sent", ...garbled] },
  "SER-08/stored-entity-data-changed": { inCase: ["AM-04"], inRun: [...garbled] },
  // A call that is gone has no arguments.
  "SER-08/stored-tool-arguments-changed": {
    inCase: ["AM-04", "CT-01/malformed"],
    inRun: ["CT-04/output-not-stored", ...garbled],
  },
  // A tag that lacks its data, or is not there, has none that could differ.
  // Where no text is read as it was sent, none comes back so.
  "SER-08/tag-data-changed": { inCase: ["TC-02/malformed", "SER-14"], inRun: [...garbled] },
  "SER-08/tool-arguments-changed": { inCase: ["CT-01/malformed"], inRun: [...garbled] },
  "SER-08/tool-output-changed": { inCase: ["AM-04"], inRun: [...garbled] },
  "SER-08/entity-data-changed": { inRun: [...garbled] },
  // Where the action of a widget is not there any more, its payload is neither.
  "SER-09/payload-changed": { inCase: ["WG-01/unknown-root"], inRun: ["WG-03/widget-changed", ...garbled] },
  "SER-14/tag-changed": {
    inCase: ["TC-02/malformed"],
    inRun: ["TC-02/message-changed", "TM-01/message-changed"],
  },
  "RD-01/first-page-size": { inCase: ["SER-01/member-missing"], inRun: ["RD-18/page-longer-than-limit"] },
  "RD-01/oldest-items-not-first": {
    inCase: ["SER-01/member-missing"],
    inRun: ["RD-06/every-list-empty", "SER-02/identity-missing", "SER-06/data-missing", ...disordered],
  },
  "RD-01/opens-without-items": { inCase: ["SER-01/member-missing"], inRun: ["RD-06/items-missing"] },
  // What was removed is missing from nothing; and a page that ends too early says that there are no more.
  "RD-01/opens-with-fewer-items": {
    inCase: ["IT-05/removed-item-listed"],
    inRun: [...brokenPages, "IT-14/item-listed-late"],
  },
  "RD-02/pages-not-continuous": {
    inCase: ["RD-01/oldest-items-not-first", "SER-01/member-missing", ...brokenPages],
    inRun: [...disordered, "RD-06/items-lost-or-repeated", "RD-01/opens-without-items"],
  },
  // One order for both directions is that of the default too, whichever was asked for.
  "RD-04/default-not-newest-first": { inRun: ["TM-02/newer-item-before-older", "RD-05"] },
  // Two items of one id are taken for one that comes twice, and two faults may each bring back what was removed.
  // Pages that repeat an item make two of it.
  "RD-06/item-listed-twice": {
    inCase: ["WF-06/continuation-fails-turn"],
    inRun: ["SER-12/id-in-two-threads", "IT-05/removed-item-listed", "RD-06/items-lost-or-repeated"],
  },
  "RD-06/items-lost-or-repeated": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"],
    inRun: ["AM-06/id-used-again", "RD-05"],
  },
  "RD-06/items-missing": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing", "IT-05/removed-item-listed"],
    inRun: [
      "IT-14/item-listed-late",
      "AM-04/answer-stored-twice",
      "AM-05/two-items-with-one-id",
      "IT-13/finished-under-another-id",
    ],
  },
  "RD-07/tied-items-lost-in-pages": {
    inCase: [...brokenPages],
    inRun: ["RD-05", "RD-06/items-lost-or-repeated"],
  },
  "RD-07/tied-items-lost-or-repeated": {
    inRun: ["AM-04/answer-stored-twice", "AM-10/text-lost", ...unannounced, "AM-04/stored-under-another-id"],
  },
  "RD-07/tied-order-not-reversed": { inRun: ["RD-05"] },
  "RD-08/more-before-hidden-items": {
    inCase: ["RD-06", "RD-12/page-not-filled", ...brokenPages],
    inRun: ["RD-08/more-after-last-page", "RD-18/page-longer-than-limit"],
  },
  "RD-08/more-after-last-page": {
    inCase: ["RD-06", ...brokenPages],
    inRun: ["RD-18/page-longer-than-limit"],
  },
  "RD-08/more-after-only-page": {
    inCase: [...brokenPages, "SER-01/member-missing"],
    inRun: ["AM-04/answer-stored-twice", "RD-08/more-after-last-page", "IT-13/finished-under-another-id"],
  },
  // One lookup that finds nothing, whether the element was deleted or never there.
  "RD-09/deleted-cursor-restarts": { inRun: ["RD-09/unknown-cursor-accepted"] },
  "RD-10/new-items-disturb-walk": {
    inRun: ["RD-06", ...disordered, "SER-12/id-in-two-threads", "IT-08/item-listed-twice"],
  },
  "RD-12/page-not-filled": { inRun: ["RD-06", "RD-18"] },
  // A read that waits for the turn to end finds what has been finished meanwhile.
  "RD-16/unfinished-item-listed": { inRun: ["TR-16/request-waits-for-stream"] },
  "RD-13/default-not-newest-first": { inRun: [...oldLists, "SER-04/created-at-changes"] },
  "RD-13/new-thread-disturbs-paging": {
    inCase: [...brokenPages],
    inRun: [
      "TC-07",
      "RD-13/newer-thread-not-first",
      "RD-06/items-lost-or-repeated",
      "RD-10/new-items-disturb-walk",
      "SER-04/created-at-changes",
    ],
  },
  "RD-13/threads-lost-in-small-pages": {
    inCase: [...brokenPages],
    inRun: [
      "TC-07",
      "RD-13/newer-thread-not-first",
      "RD-06/items-lost-or-repeated",
      "SER-04/created-at-changes",
    ],
  },
  "RD-13/threads-lost-or-repeated": {
    inCase: [...brokenPages],
    inRun: [...oldLists, "RD-13/newer-thread-not-first", "SER-04/created-at-changes"],
  },
  "RD-14/items-page-not-empty": { inCase: ["SER-01/member-missing"] },
  "RD-17/items-missing": {
    inCase: ["SER-01/member-missing", ...unstored],
    inRun: [
      "AM-04/answer-stored-twice",
      "RD-01/opens-without-items",
      "RD-01/opens-with-fewer-items",
      ...unannounced,
      "AM-04/stored-under-another-id",
    ],
  },
  // A server that answers for an unknown thread has nothing to show.
  "SER-01/read-answers-nothing": {
    inRun: ["RD-03/unknown-thread-accepted", "TU-05/deleted-thread-readable"],
  },
  "SER-01/rename-answers-nothing": {
    inRun: ["TU-02/unknown-thread-accepted", "TU-05/deleted-thread-renamed"],
  },
  // The answer is that of another operation.
  "SER-01/member-missing": { inCase: ["RQ-25/duplicate-member-misread", "RQ-28/other-case-overrides"] },
  // A page that was filtered after it was cut has no last element to go on from.
  "SER-06/page-empty-with-more": { inCase: ["RD-12/page-not-filled", "RQ-20/zero-limit-misread"] },
  "SER-06/page-inconsistent": { inCase: ["RQ-20/zero-limit-misread"] },
  "RQ-25/duplicate-member-misread": { inRun: ["SER-01/read-answers-nothing"] },
} satisfies { readonly [Name in FindingName]?: Explanation };
