import type { Explanation } from "./explanation.ts";
import { disordered, garbled, unannounced, unstored } from "./common-roots.ts";
import type { FindingName } from "./index.ts";

/** What is left behind in workflows, widgets, attachments, calls of the client's tools and questions, or by them. */
export const ofParts = {
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
    inRun: ["AM-04/item-stored-differently", "AM-04/item-not-stored", "IT-08/ended-twice-not-updated"],
  },
  "WF-06/item-not-stored": { inRun: ["AM-04/item-not-stored"] },
  "WF-06/item-stored-differently": {
    inRun: ["AM-04/item-stored-differently", "IT-08/ended-twice-not-updated"],
  },
  "WF-06/continuation-not-stored-once": { inRun: ["AM-04/item-not-stored", "IT-08/item-listed-twice"] },
  "WF-06/item-listed-twice": { inRun: ["IT-08/item-listed-twice"] },
  // A server that gets the index of every task wrong does so with one that has an equal.
  "WF-07/task-index-not-next": { inRun: ["WF-02/task-index-not-next"] },
  "WF-07/equal-tasks-share-index": { inCase: ["AM-01/malformed"] },
  "WF-08/out-of-range-fails-turn": {
    inRun: ["IT-13/finished-under-another-id", "ER-01/error-after-every-answer"],
  },
  "WG-03/item-stored-differently": { inCase: ["TR-04/wrong-media-type", "WG-10/copy-text-missing"] },
  "WG-03/widget-changed": { inCase: ["WG-03/item-not-stored", "WG-01", "WG-02", "WG-12", "WG-30", "WG-31"] },
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
      "WG-13/item-not-stored",
      "WG-03/item-not-stored",
      "WG-30/required-prop-missing",
      "SER-03",
      "SER-01/member-missing",
      "SER-02",
      "WG-01/unknown-root",
    ],
    inRun: ["IT-08/item-listed-twice", "RD-01/opens-without-items"],
  },
  "WG-13/item-not-stored": {
    inCase: ["WG-03/item-not-stored"],
    inRun: ["WG-03/item-not-stored", "RD-01/opens-without-items"],
  },
  "WG-14/table-or-chart-changed": {
    inCase: ["WG-01", "WG-02", "WG-12", "WG-30", "WG-31/null-prop"],
    inRun: ["WG-03/widget-changed"],
  },
  "WG-31/value-lost": { inCase: ["WG-01", "WG-02", "WG-12", "WG-30"], inRun: ["WG-03/item-not-stored"] },
  "AC-02/action-without-sender-rejected": {
    inCase: ["TR-04/wrong-media-type"],
    inRun: ["RQ-10/null-rejected"],
  },
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
    inCase: [
      "WG-13/item-not-stored",
      "WG-03/item-not-stored",
      "WG-30/required-prop-missing",
      "SER-03",
      "SER-02",
      "WG-01/unknown-root",
    ],
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
    inCase: [...unstored],
    inRun: ["CT-04/output-not-stored", "CT-01/call-malformed", "SER-08/tool-output-changed"],
  },
  "CT-04/falsy-output-rejected": { inRun: ["CT-04/output-rejected", ...disordered] },
  "CT-04/output-not-on-newest-call": {
    inCase: [...unstored],
    inRun: ["CT-04/output-not-stored", "CT-01/call-malformed", ...disordered],
  },
  // The newest item is found first only by who reads in order.
  "CT-04/output-not-stored": {
    inCase: [...unstored, "CT-06"],
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
  "SI-10/answers-not-stored": {
    inCase: ["SI-10/item-not-stored", "SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending"],
  },
  "SI-10/id-or-place-changed": { inRun: [...disordered] },
  "SI-10/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-11/second-submission-changes-thread": { inRun: [...disordered, "SER-04/created-at-changes"] },
  "SI-12/non-question-accepted": { inRun: ["RT-01/message-not-kept"] },
  "SI-13/empty-submission-not-answered": {
    inCase: ["SI-01/malformed"],
    inRun: ["SI-01/not-sent-as-pending", "SI-04/missing-answer-not-skipped"],
  },
  "SI-13/submission-rejected": { inRun: ["SER-02/identity-missing", "SI-01/not-sent-as-pending"] },
  "SI-10/item-not-stored": { inCase: [...unstored] },
  "IT-09/image-ends-without-image": { inCase: [...unstored] },
  "AC-09/item-not-stored": { inRun: ["WG-03/item-not-stored"] },
  "CT-02/item-after-tool-call": { inRun: [...unannounced] },
  "CT-13/turn-goes-on": { inRun: [...unannounced] },
} satisfies { readonly [Name in FindingName]?: Explanation };
