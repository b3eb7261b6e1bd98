import type { Explanation } from "./explanation.ts";
import type { FindingName } from "./index.ts";

/** Findings that leave nothing else to see in their exchange: whatever else is found in it is blocked by them. */
export const hiding: readonly FindingName[] = [
  "SER-02/identity-missing",
  "SER-06/data-missing",
  "TR-03/refused-with-200",
  "TR-04/refused-with-200",
];

/** Frames that nobody can read: what is missed may have been in one of them. */
const unreadable = ["TR-09/data-not-json", "TR-09/prefix-twice"] as const;

/** Which findings are only what another broken rule leaves behind: they are blocked by it. The table has no circles. */
export const explains = {
  "TR-03/not-one-json-document": { inCase: ["TR-13"] },
  "TR-01/redirected": { inCase: ["TR-17/anonymous-request-accepted"] },
  "TR-04/wrong-media-type": { inCase: ["TR-13"] },
  "TR-10/held-back-from-browsers": { inRun: ["TR-10/events-held-back", "TR-10/model-text-held-back"] },
  "TR-30/nothing-before-everything": { inRun: ["TR-10", "TR-16"] },
  "TR-06/extra-fields": { inRun: ["RS-01/frame-numbered-unasked"] },
  "TR-09/data-not-json": { inCase: ["TR-08/body-cut-off"] },
  // A list whose order differs from one read to the next differs whatever the headers say.
  "TR-13/accept-changes-answer": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "TR-14/unknown-header-changes-answer": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RQ-07/unknown-member-changes-answer": { inRun: ["RD-13/default-not-newest-first"] },
  "RQ-08/metadata-changes-answer": { inRun: ["RD-13/default-not-newest-first"] },
  "RQ-09/null-metadata-changes-answer": { inRun: ["RD-13/default-not-newest-first"] },
  "RQ-10/null-misread": {
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable", "RD-13/default-not-newest-first"],
  },
  "RQ-12/missing-attachments-misread": { inCase: ["SER-05", "SER-07"], inRun: ["SER-06/data-missing"] },
  "RQ-14/missing-data-misread": { inCase: ["TC-02/malformed"] },
  "RQ-16/rejected-create-leaves-thread": { inRun: ["RD-13/default-not-newest-first"] },
  "RQ-16/rejected-message-stored": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RQ-16/rejected-request-changes-thread": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RQ-19/negative-limit-misread": {
    inRun: [
      "TM-02",
      "RD-05",
      "RD-07/tied-order-unstable",
      "RD-13/default-not-newest-first",
      "RD-13/newer-thread-not-first",
    ],
  },
  "RQ-20/null-limit-misread": {
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable", "RD-13/default-not-newest-first"],
  },
  "RQ-20/zero-limit-misread": {
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable", "RD-13/default-not-newest-first"],
  },
  "RQ-23/thread-unreadable": { inRun: ["TC-06", "TR-01"] },
  "RQ-24/long-text-not-echoed": { inCase: ["TR-07/invalid-utf-8", "TC-02/malformed", ...unreadable] },
  "RQ-24/long-text-not-passed": { inCase: ["TR-07/invalid-utf-8"] },
  "RQ-24/long-text-not-stored": {
    inCase: ["TR-07/invalid-utf-8", "TC-02/malformed", "SER-01/member-missing"],
  },
  "RQ-24/long-text-rejected": { inCase: [...unreadable] },
  "RQ-27/lone-surrogate-replaced": { inCase: ["TR-07", "TC-02/malformed"] },
  "RQ-27/stored-lone-surrogate-replaced": { inCase: ["TR-07", "TC-02/malformed"] },
  "RQ-28/other-case-overrides": { inRun: ["RQ-07/unknown-member-rejected"] },
  "RQ-29/unknown-member-stored": { inCase: ["RQ-29/unknown-member-echoed"] },
  // An event that belongs to another stream may come first, and not every event says to which stream it belongs.
  "TC-01/opening-event-wrong": { inCase: ["IT-12"], inRun: ["IS-04"] },
  "TC-01/new-thread-not-empty": { inCase: ["SER-01/member-missing", "SER-06/data-missing"] },
  "TC-02/message-changed": { inCase: [...unreadable, "TR-09"], inRun: ["RQ-24/text-read-as-latin-1"] },
  "TM-01/message-changed": { inCase: [...unreadable] },
  "TC-02/opening-event-wrong": { inCase: ["IT-12"], inRun: ["IS-04"] },
  "TC-03/opening-event-wrong": { inCase: ["IT-12"], inRun: ["IS-04"] },
  "TC-04/message-of-another-thread": { inCase: ["SER-01/member-missing", "SER-02/member-missing"] },
  // A server that shows no attachments does not say whose it took.
  "TC-08/foreign-attachment-accepted": { inRun: ["AT-03/attachment-not-shown"] },
  // A store that keeps the page of the first turn with the thread makes it unreadable for every later read.
  "TC-05/announced-thread-unreadable": { inRun: ["RD-17/thread-does-not-open"] },
  "TC-08/thread-left-behind": { inRun: ["RD-13/default-not-newest-first"] },
  "TC-10/inference-options-not-passed": { inCase: [...unreadable] },
  "TC-12/answer-empty": { inCase: ["AM-02/malformed", ...unreadable] },
  "TC-12/answer-of-unknown-types": { inCase: ["AM-02/malformed", ...unreadable] },
  // A replaced item that is stored anew where its id has changed stands behind what came after it.
  "TM-02/newer-item-before-older": { inRun: ["IT-06/replaced-under-another-id"] },
  "TM-01/opening-event-wrong": { inCase: ["TM-03", "IT-12"], inRun: ["IS-04"] },
  // An item that two streams show begins twice.
  // A server that counts its items in each turn begins with the same id.
  "AM-06/id-used-again": { inRun: ["IS-04/streams-mixed", "SER-12/id-in-two-threads"] },
  "TM-05/history-differs": { inRun: ["SER-02/identity-missing", "SER-06/data-missing"] },
  "TM-07/pending-call-blocks-message": { inRun: ["TC-12"] },
  "TM-08/pending-input-blocks-message": { inRun: ["TC-12"] },
  "TM-03/deleted-thread-accepted": { inRun: ["TU-05"] },
  "TM-08/pending-input-closed": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "IT-12/item-of-another-thread": { inCase: ["TM-03"] },
  // Two items under one id, of two threads or of an answer and its retry, have two times.
  "SER-04/created-at-changes": {
    inRun: ["SER-12/id-in-two-threads", "AM-06/retry-reuses-id", "AM-06/id-used-again"],
  },
  // What its event says of an item is stored with it.
  "SER-02/item-names-another-thread": { inCase: ["IT-12/item-of-another-thread"] },
  "SER-08/stored-entity-data-changed": { inCase: ["AM-04"] },
  "SER-08/stored-tool-arguments-changed": { inCase: ["AM-04", "CT-01/malformed"] },
  // A tag that lacks its data, or is not there, has none that could differ.
  // Where no text is read as it was sent, none comes back so.
  "SER-08/tag-data-changed": {
    inCase: ["TC-02/malformed", "SER-14"],
    inRun: ["RQ-24/text-read-as-latin-1"],
  },
  "SER-08/tool-arguments-changed": { inCase: ["CT-01/malformed"] },
  "SER-08/tool-output-changed": { inCase: ["AM-04"] },
  "SER-09/payload-changed": { inCase: ["WG-01/unknown-root"] },
  "SER-14/tag-changed": { inCase: ["TC-02/malformed"] },
  "RD-01/first-page-size": { inCase: ["SER-01/member-missing"] },
  "RD-01/oldest-items-not-first": {
    inCase: ["SER-01/member-missing"],
    inRun: ["SER-02/identity-missing", "SER-06/data-missing", "TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "RD-02/pages-not-continuous": {
    inCase: [
      "RD-01/oldest-items-not-first",
      "SER-01/member-missing",
      "SER-06/page-inconsistent",
      "SER-06/member-missing",
    ],
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "RD-04/default-not-newest-first": { inRun: ["TM-02"] },
  // Two items of one id are taken for one that comes twice, and two faults may each bring back what was removed.
  // Pages that repeat an item make two of it.
  "RD-06/item-listed-twice": {
    inCase: ["WF-06/continuation-fails-turn"],
    inRun: ["SER-12/id-in-two-threads", "IT-05/removed-item-listed", "RD-06/items-lost-or-repeated"],
  },
  "RD-06/items-lost-or-repeated": { inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"] },
  "RD-06/items-missing": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"],
    inRun: ["AM-04/answer-stored-twice"],
  },
  "RD-07/tied-items-lost-in-pages": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"],
    inRun: ["RD-05"],
  },
  "RD-07/tied-items-lost-or-repeated": { inRun: ["AM-04/answer-stored-twice"] },
  "RD-07/tied-order-not-reversed": { inRun: ["RD-05"] },
  "RD-08/more-after-last-page": { inCase: ["RD-06", "SER-06/page-inconsistent", "SER-06/member-missing"] },
  "RD-08/more-after-only-page": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"],
    inRun: ["AM-04/answer-stored-twice"],
  },
  // One lookup that finds nothing, whether the element was deleted or never there.
  "RD-09/deleted-cursor-restarts": { inRun: ["RD-09/unknown-cursor-accepted"] },
  "RD-10/new-items-disturb-walk": {
    inRun: ["RD-05", "RD-06", "TM-02", "RD-07/tied-order-unstable", "SER-12/id-in-two-threads"],
  },
  "RD-12/page-not-filled": { inRun: ["RD-06", "RD-18"] },
  "RD-13/new-thread-disturbs-paging": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"],
    inRun: ["TC-07"],
  },
  "RD-13/threads-lost-in-small-pages": {
    inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"],
    inRun: ["TC-07"],
  },
  "RD-13/threads-lost-or-repeated": { inCase: ["SER-06/page-inconsistent", "SER-06/member-missing"] },
  "RD-14/items-page-not-empty": { inCase: ["SER-01/member-missing"] },
  "RD-17/items-missing": { inCase: ["SER-01/member-missing"], inRun: ["AM-04/answer-stored-twice"] },
  // The answer is that of another operation.
  "SER-01/member-missing": { inCase: ["RQ-25/duplicate-member-misread", "RQ-28/other-case-overrides"] },
  "TU-03/answer-changes-more": { inCase: ["SER-01"] },
  "TU-03/rename-changes-more": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "TU-01/renamed-thread-not-returned": { inRun: ["RQ-24/text-read-as-latin-1"] },
  "TU-01/title-not-stored": { inRun: ["RQ-24/text-read-as-latin-1"] },
  "TU-01/title-not-listed": { inRun: ["RQ-24/text-read-as-latin-1"] },
  "TU-01/empty-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-01/marked-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-01/long-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-04/rename-lost": { inRun: ["TU-01"] },
  // An answer that is no JSON acknowledges nothing either.
  "TU-05/deletion-not-acknowledged": { inCase: ["TR-03/not-one-json-document"], inRun: ["TU-05/malformed"] },
  "TU-06/missing-thread-deletion-fails": { inRun: ["TU-05/deletion-not-acknowledged"] },
  "TU-09/feedback-not-acknowledged": { inCase: ["TR-03/not-one-json-document"] },
  "TU-09/malformed": { inRun: ["TU-09/feedback-not-acknowledged"] },
  "TU-08/deleted-thread-restored": {
    inRun: ["TU-05/deleted-thread-listed", "TU-05/deleted-thread-readable"],
  },
  "TU-11/unknown-item-rejected": { inCase: ["TU-09/feedback-not-acknowledged"] },
  "TH-01/change-not-stored": { inCase: ["SER-01"] },
  // Another user may have changed the thread meanwhile.
  "TH-01/list-differs": { inCase: ["TC-01", "SER-01", "IS-01", "IS-02"] },
  "TH-02/another-thread-announced": { inCase: ["TM-03"] },
  "TH-02/members-not-own": { inCase: ["SER-01/member-missing"], inRun: ["TH-01"] },
  "TH-03/late-title-not-announced": { inRun: ["TH-01"] },
  "TH-04/change-not-stored": { inCase: ["SER-01"] },
  "TH-04/list-differs": { inCase: ["TC-01", "SER-01", "IS-01", "IS-02"] },
  "TH-04/status-not-announced": { inCase: ["SER-01"] },
  "TH-04/status-not-stored": { inCase: ["SER-01"], inRun: ["RD-17/thread-does-not-open"] },
  "TH-05/change-not-stored": { inCase: ["SER-01"] },
  "TH-05/list-differs": { inCase: ["TC-01", "SER-01", "IS-01", "IS-02"] },
  "TH-07/announced-and-stored-differ": { inRun: ["TH-01", "RD-17/thread-does-not-open"] },
  "TH-07/change-not-stored": { inCase: ["SER-01"], inRun: ["TH-01", "TH-04", "TH-05"] },
  "TH-08/announced-title-unreadable": { inRun: ["TH-01", "RD-17/thread-does-not-open"] },
  "IT-05/history-wrong-after-removal": {
    inRun: ["AM-04/answer-stored-twice", "TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "IT-05/removal-not-sent": { inCase: ["IT-05/malformed"] },
  "IT-06/item-stored-differently": { inRun: ["AM-04"] },
  "IT-06/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "IT-06/replaced-out-of-place": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "IT-06/replacement-not-stored": {
    inCase: ["AM-04", "SER-02"],
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  // In its own thread the item was there before: IT-06 is broken there.
  "IT-07/item-stored-differently": { inCase: ["IT-12"], inRun: ["AM-04"] },
  "IT-07/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "IT-07/replacement-not-stored": { inRun: ["AM-04", "TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "IT-08/ended-twice-not-updated": { inRun: ["AM-04", "TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  // A message that is shown once more has the id of its stream, which may not be the stored one.
  "IT-08/item-not-stored": { inRun: ["AM-04/item-not-stored"] },
  "IT-08/item-stored-differently": { inRun: ["AM-04"] },
  "IT-08/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "IT-10/not-listed": {
    inCase: ["RD-11"],
    inRun: ["AM-04/answer-stored-twice", "TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "IT-15/shown-item-not-removed": {
    inCase: ["IT-05/malformed", ...unreadable],
    inRun: ["IT-05/removal-not-sent"],
  },
  "RT-01/message-not-kept": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-01/newer-items-kept": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-01/nothing-removed-behind-changed-id": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-02/opening-event-wrong": { inRun: ["RT-02/message-announced-again"] },
  "RT-02/retry-not-streamed": { inRun: ["SER-02/identity-missing"] },
  // What a retry hands over is what is stored.
  "RT-03/original-message-not-passed": { inRun: ["AM-04/item-stored-differently"] },
  "RT-04/newer-items-kept": { inRun: ["RT-01", "TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-05/hidden-items-kept": { inRun: ["RT-01", "TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  // Where no message can be tried again, neither can what is none.
  "RT-06/unknown-item-accepted": { inRun: ["RT-02/retry-not-streamed"] },
  "RT-06/unknown-thread-accepted": { inRun: ["RT-02/retry-not-streamed"] },
  "RT-07/answer-retry-accepted": { inRun: ["RT-02/retry-not-streamed"] },
  "RT-06/rejected-request-changes-thread": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-07/rejected-request-changes-thread": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-08/later-messages-kept": { inRun: ["RT-01", "TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-09/items-differ-after-retries": { inRun: ["RT-01", "TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "RT-10/messages-lost-after-failure": { inRun: ["RT-01/message-not-kept", "TM-02", "RD-05"] },
  // A turn that goes on is no longer one that a tool call has interrupted: what is open is left open.
  "IT-13/item-left-open": {
    inCase: ["CT-02", "WF-09", "TR-05/event-unfinished"],
    inRun: ["RS-07/turn-ends-with-connection"],
  },
  // What belongs to a call is shown behind it, where nothing knows of it.
  "AM-01/update-before-item": { inCase: ["CT-02"] },
  // An update before its item has no part that it could be compared with.
  "AM-02/part-changes-its-type": { inCase: ["AM-01/update-before-item"] },
  "AM-02/updates-differ-from-final-item": { inCase: ["AM-01/update-before-item"] },
  "AM-03/parts-missing": { inCase: ["AM-02/malformed"], inRun: ["TC-12/answer-of-unknown-types"] },
  "AM-04/item-not-stored": {
    inCase: [
      "IT-05/malformed",
      "RD-06/items-missing",
      "RT-06/rejected-request-changes-thread",
      "RT-06/unknown-item-accepted",
      "RT-07/rejected-request-changes-thread",
      "CT-07/rejected-request-changes-thread",
      "RQ-16/rejected-request-changes-thread",
    ],
    // What is listed late is not there yet when the next request looks for it.
    inRun: ["IT-14/item-listed-too-late"],
  },
  // What cannot be sent as UTF-8 is replaced on the way, and stored as it came.
  "AM-04/item-stored-differently": {
    inCase: ["RQ-27/lone-surrogate-replaced", "RQ-27/stored-lone-surrogate-replaced"],
  },
  "AM-04/message-stored-twice": { inRun: ["RD-06/items-lost-or-repeated"] },
  "AM-04/message-unreadable": { inCase: ["SER-02", "SER-07", "SER-14"] },
  "AM-04/parts-not-stored": { inCase: ["AM-02/malformed"], inRun: ["TC-12/answer-of-unknown-types"] },
  "AM-07/annotation-at-start-misplaced": { inCase: ["AM-03", "AM-04", "SER-07"] },
  "AM-07/annotation-positions-changed": { inCase: ["AM-04"] },
  // What the kit could not read was the end of the message.
  "AM-11/delta-empty": { inCase: ["TR-09/data-not-json"] },
  "AM-10/not-stored": { inCase: ["AM-04"] },
  "WF-04/continuation-not-finished": {
    inCase: ["SER-03", "WF-06/continuation-fails-turn", "WF-01/malformed"],
  },
  "WF-04/continuation-updates-differ": { inCase: ["WF-02", "WF-03", "AM-01/malformed"] },
  "WF-06/continuation-fails-turn": { inCase: ["SER-03", "SER-02"] },
  "WF-06/continuation-not-stored": { inCase: ["WF-01/malformed"] },
  "WF-07/equal-tasks-share-index": { inCase: ["AM-01/malformed"] },
  "WG-03/widget-changed": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31"] },
  "WG-04/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-04/updates-differ-from-final-widget": { inCase: ["AM-01/malformed"] },
  "WG-06/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-06/updates-differ-from-final-widget": { inCase: ["AM-01/malformed"] },
  "WG-07/last-state-not-reached": { inCase: ["WG-30", "WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-07/updates-differ-from-final-widget": { inCase: ["AM-01/malformed"] },
  "WG-09/last-state-not-reached": { inCase: ["WG-01/unknown-root", "WG-31/null-prop"] },
  "WG-09/structure-update-missing": { inCase: ["AM-01/malformed"] },
  "WG-09/updates-differ-from-final-widget": { inCase: ["AM-01/malformed"] },
  "WG-11/unknown-component-changed": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31/null-prop"] },
  "WG-13/old-widget-shown": { inCase: ["SER-03", "SER-01/member-missing", "SER-02", "WG-01/unknown-root"] },
  "WG-14/table-or-chart-changed": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31/null-prop"] },
  "WG-31/value-lost": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30"] },
  "AC-04/non-widget-sender-accepted": { inRun: ["RT-01/message-not-kept"] },
  // A message that is not announced shows nothing.
  "AT-03/attachment-not-shown": { inCase: ["TC-02/opening-event-wrong", "TM-01/opening-event-wrong"] },
  "AT-04/deletion-not-acknowledged": { inCase: ["TR-03/not-one-json-document"] },
  "AC-04/retry-allowed": { inRun: ["RT-01/message-not-kept"] },
  "AC-06/replaced-widget-not-stored": { inCase: ["SER-03", "SER-02", "WG-01/unknown-root"] },
  "AC-08/updated-item-differs": { inCase: ["SER-03", "SER-02", "WG-01/unknown-root"] },
  "AC-09/updated-item-not-stored": { inCase: ["SER-03", "SER-02", "WG-01/unknown-root"] },
  // The operation itself is missing, whatever it is asked about.
  "AC-11/non-widget-sender-accepted": { inRun: ["RT-01/message-not-kept", "AC-13/missing-feature-fails"] },
  "AC-11/unknown-item-accepted": { inRun: ["AC-13/missing-feature-fails"] },
  "AC-11/unknown-thread-accepted": { inRun: ["AC-13/missing-feature-fails"] },
  "CT-01/call-not-announced": { inRun: ["TM-07"] },
  "CT-04/falsy-output-not-stored": { inRun: ["CT-01/call-malformed"] },
  "CT-04/falsy-output-rejected": {
    inRun: ["CT-04/output-rejected", "TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "CT-04/output-not-on-newest-call": { inRun: ["CT-01/call-malformed"] },
  "CT-04/output-not-stored": { inCase: ["CT-06"], inRun: ["CT-01/call-malformed"] },
  // Where the newest item comes at any place, a server that looks for the call there may not find it.
  "CT-04/output-rejected": {
    inCase: ["CT-06"],
    inRun: ["CT-01/call-malformed", "TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "CT-05/null-result-ignored": { inRun: ["CT-04"] },
  "CT-05/null-result-rejected": {
    inRun: ["CT-04/output-rejected", "TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "CT-07/rejected-request-changes-thread": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "CT-08/second-output-changes-thread": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "CT-09/call-not-completed": { inRun: ["CT-01/call-malformed"] },
  "CT-09/output-rejected-after-hidden-item": { inRun: ["CT-04/output-rejected"] },
  "CT-11/continuation-with-message": { inCase: ["CT-06"] },
  "SI-02/answered-item-not-announced": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SER-02/identity-missing"],
  },
  "SI-03/answers-not-recorded": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SER-02/identity-missing"],
  },
  "SI-04/missing-answer-not-skipped": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-04/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-05/skip-not-recorded": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-05/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-06/first-value-not-kept": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-06/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-07/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-07/values-not-kept": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-08/own-value-not-recorded": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-08/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-09/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-09/unknown-question-not-ignored": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-10/answers-not-stored": { inCase: ["SI-01/malformed"], inRun: ["SI-01/not-sent-as-pending"] },
  "SI-10/id-or-place-changed": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "SI-10/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "SI-11/second-submission-changes-thread": { inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"] },
  "SI-12/non-question-accepted": { inRun: ["RT-01/message-not-kept"] },
  "SI-13/empty-submission-not-answered": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending"],
  },
  "SI-13/submission-rejected": { inRun: ["SER-02/identity-missing"] },
  "ER-01/retry-failure-not-reported": { inRun: ["RT-02"] },
  "ER-03/description-not-shown": { inRun: ["ER-02/not-a-stream-error"] },
  "ER-06/item-not-stored": { inCase: ["IT-05/malformed"] },
  "ER-07/retry-rejected-after-failure": { inRun: ["SER-02/identity-missing"] },
  // The turn that goes on may store its text at its end; one that nobody stops is stopped for no slow reader either.
  "CN-11/model-call-continues-unread": { inRun: ["CN-11/model-call-continues"] },
  "CN-02/thread-unreadable-after-cancellation": { inRun: ["TR-01", "RD-17/thread-does-not-open"] },
  "CN-03/shown-text-lost": { inCase: ["CN-11/model-call-continues"], inRun: ["AM-04"] },
  "CN-03/shown-text-under-another-id": { inRun: ["AM-04"] },
  // A partial answer with another id and another text looks like a marker.
  "CN-05/marker-shown": { inRun: ["AM-04", "CN-03"] },
  // The turn that was left may still run when the next message comes.
  "CN-07/model-call-continues-unread": { inRun: ["CN-11/model-call-continues"] },
  "CN-07/slow-reader-treated-differently": { inRun: ["IS-05/neither-stream-nor-conflict"] },
  "CN-08/allow-cancel-ignored": { inCase: ["TC-03/malformed"] },
  "CN-09/announced-title-lost": { inRun: ["TH-01"] },
  // Who may read or delete a thread sees that it is there.
  "IS-02/foreign-thread-distinguishable": {
    inCase: ["TU-07/foreign-thread-deleted"],
    inRun: ["IS-02/foreign-thread-open"],
  },
  "IS-03/foreign-cursor-accepted": { inRun: ["RD-09", "IS-01"] },
  // A server that accepts any id never looks up the foreign item.
  "IS-03/foreign-item-accepted": { inRun: ["RT-06/unknown-item-accepted"] },
  "IS-03/foreign-request-changes-thread": {
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable", "RT-06/rejected-request-changes-thread"],
  },
  "IS-04/threads-mixed": {
    inCase: ["AM-04", "RD-11"],
    inRun: ["TM-02", "RD-05", "RD-07/tied-order-unstable"],
  },
  "IS-07/identity-read-from-body": { inRun: ["IS-01"] },
  // A repeated message is taken for one of the same thread.
  "RS-03/repetition-rejected": { inRun: ["TC-11/same-thread-for-two-requests"] },
  // A server that has forgotten a key cannot know that it is used again.
  "RS-04/reused-key-not-rejected": { inCase: ["RS-03/repetition-starts-another-turn"] },
  // Another turn has other frames.
  "RS-05/frame-differs": { inCase: ["RS-03/repetition-starts-another-turn"] },
  "RS-05/continued-elsewhere": {
    inCase: [
      "RS-02/numbers-not-consecutive",
      "RS-03/repetition-starts-another-turn",
      "RS-06/unknown-stream-accepted",
    ],
  },
  "RS-05/resumed-stream-incomplete": {
    inCase: ["RS-03/repetition-starts-another-turn"],
    inRun: ["TC-11/same-thread-for-two-requests"],
  },
  "RS-08/handler-continues-after-stop": { inRun: ["CN-01"] },
} satisfies { readonly [Name in FindingName]?: Explanation };
