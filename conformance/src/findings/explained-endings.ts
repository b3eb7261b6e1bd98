import type { Explanation } from "./explanation.ts";
import { disordered, unannounced, unstored } from "./common-roots.ts";
import type { FindingName } from "./index.ts";

/** What is left behind in failures, cancellations, isolation and resumed streams. */
export const ofEndings = {
  "ER-01/retry-failure-not-reported": { inRun: ["RT-02"] },
  // A server that cuts every stream off does so with this one.
  "ER-01/cut-off-after-error": { inRun: ["TR-08/body-cut-off"] },
  // A worker that is busy with an answer that nobody reads fails for nobody else.
  "ER-01/not-one-error-and-a-clean-end": {
    inCase: ["TR-04/wrong-media-type"],
    inRun: ["CN-01/next-message-waits"],
  },
  "ER-07/message-rejected-after-failure": { inRun: ["CN-01/next-message-waits"] },
  // An error that is not sent says nothing.
  "ER-02/not-a-stream-error": { inCase: ["ER-01/not-one-error-and-a-clean-end"] },
  // Where no error has the member, neither has one that is described.
  "ER-04/allow-retry-missing": {
    inRun: ["ER-01/not-one-error-and-a-clean-end", "ER-02/not-a-stream-error"],
  },
  "ER-04/allow-retry-changed": { inRun: ["ER-01/not-one-error-and-a-clean-end"] },
  "ER-03/description-not-shown": { inRun: ["ER-02/not-a-stream-error"] },
  // A store that loses what an answer has said loses it in a turn that fails too; a second turn under the same key ends the first.
  "ER-05/finished-item-lost": {
    inCase: ["RS-03/repetition-starts-another-turn", ...unstored],
    inRun: ["AM-04/stored-under-another-id", "RD-01/opens-without-items"],
  },
  "ER-06/item-not-stored": {
    inCase: ["IT-05/malformed"],
    inRun: ["IT-05/removal-not-sent", "AM-04/stored-under-another-id"],
  },
  "ER-07/retry-rejected-after-failure": {
    inCase: [...unstored],
    inRun: ["SER-02/identity-missing", "AM-04/message-not-stored", ...unannounced],
  },
  "ER-09/turn-not-announced": { inRun: [...unannounced] },
  // The turn that goes on may store its text at its end; one that nobody stops is stopped for no slow reader either.
  "CN-11/model-call-continues-unread": { inRun: ["CN-11/model-call-continues"] },
  "CN-02/message-rejected-after-cancellation": { inRun: ["TC-05/announced-thread-unreadable"] },
  "CN-02/thread-unreadable-after-cancellation": { inRun: ["TR-01", "RD-17/thread-does-not-open"] },
  "CN-03/shown-text-lost": {
    inCase: ["CN-11/model-call-continues", "CN-01/handler-continues"],
    inRun: ["AM-04"],
  },
  "CN-03/shown-text-under-another-id": { inRun: ["AM-04"] },
  // A store that keeps no text keeps none of a cancelled message either; one that keeps drafts has it from its beginning.
  "CN-04/empty-message-stored": {
    inRun: ["AM-04/item-stored-differently", "AM-02/malformed", "RD-16/unfinished-item-listed"],
  },
  // A partial answer with another id and another text looks like a marker.
  "CN-05/marker-shown": { inRun: ["AM-04", "CN-03", "RD-11/hidden-item-shown", ...unannounced] },
  // A server that does not notice that its client has left cannot tell the next turn so.
  "CN-06/cancellation-unknown-to-next-turn": {
    inCase: ["CN-01/handler-continues"],
    inRun: ["TM-05/history-differs"],
  },
  // The turn that was left may still run when the next message comes.
  "CN-07/model-call-continues-unread": { inRun: ["CN-11/model-call-continues"] },
  // Where nothing stops the handler of a client that simply left, only a full pipe does.
  "CN-07/slow-reader-treated-differently": {
    inRun: ["CN-01/handler-continues", "IS-05/neither-stream-nor-conflict"],
  },
  // What the same message has chosen a moment before is in force.
  "CN-08/allow-cancel-ignored": { inCase: ["TC-03/malformed"], inRun: ["AM-04/message-stored-twice"] },
  // What is stored with the answer is lost with the answer.
  "CN-10/user-message-lost": {
    inCase: [...unstored],
    inRun: ["TC-06/announced-message-unlisted"],
  },
  "CN-09/announced-title-lost": { inRun: ["TH-01", "TH-08/announced-title-unreadable"] },
  // Who may read or delete a thread sees that it is there.
  "IS-02/foreign-thread-distinguishable": {
    inCase: ["TU-07/foreign-thread-deleted"],
    inRun: ["IS-02/foreign-thread-open"],
  },
  // A foreign thread that is answered otherwise than an unknown one is so by a lookup that all operations share.
  "TM-04/foreign-thread-distinguishable": { inRun: ["IS-02/foreign-thread-distinguishable"] },
  "IS-03/foreign-cursor-accepted": { inRun: ["RD-09", "IS-01"] },
  // A server that accepts any id never looks up the foreign item.
  "IS-03/foreign-item-accepted": { inRun: ["RT-06/unknown-item-accepted", "SER-12/id-in-two-threads"] },
  "IS-03/foreign-sender-accepted": { inRun: ["AC-05/unknown-item-accepted", "SI-12/unknown-item-accepted"] },
  "IS-03/foreign-request-changes-thread": {
    inRun: [...disordered, "RT-06/rejected-request-changes-thread", "SER-04/created-at-changes"],
  },
  "IS-04/threads-mixed": {
    inCase: ["AM-04", "RD-11"],
    inRun: [
      ...disordered,
      "AM-05/two-items-with-one-id",
      "SER-12/id-in-two-threads",
      "IT-13/finished-under-another-id",
    ],
  },
  "IS-04/streams-mixed": { inRun: ["IT-13/finished-under-another-id"] },
  "IS-05/neither-stream-nor-conflict": { inRun: ["TC-05/announced-thread-unreadable"] },
  // A history that lists an item twice does so with those of parallel streams.
  "IS-05/item-not-stored-once": {
    inRun: ["AM-04/stored-under-another-id", "IT-08/item-listed-twice", "RD-06/item-listed-twice"],
  },
  "IS-05/item-of-parallel-streams-lost": {
    inRun: ["IS-05/item-not-stored-once", "AM-04/stored-under-another-id"],
  },
  "IS-06/thread-shared": { inRun: ["TC-11/same-thread-for-two-requests"] },
  "IS-07/identity-read-from-body": { inRun: ["IS-01"] },
  // A repeated message is taken for one of the same thread.
  "RS-03/repetition-rejected": { inRun: ["TC-11/same-thread-for-two-requests"] },
  // A server that has forgotten a key cannot know that it is used again.
  "RS-04/reused-key-not-rejected": { inCase: ["RS-03/repetition-starts-another-turn"] },
  // Another turn has other frames; a number that is used twice stands for two.
  "RS-05/frame-differs": {
    inCase: ["RS-02/numbers-not-consecutive", "RS-03/repetition-starts-another-turn"],
  },
  "RS-05/continued-elsewhere": {
    inCase: [
      "RS-02/numbers-not-consecutive",
      "RS-03/repetition-starts-another-turn",
      "RS-06/unknown-stream-accepted",
    ],
  },
  // A server that treats a lost connection as a stop may cut off its readers, and let the turn go on.
  "RS-05/resumed-stream-incomplete": {
    inCase: ["RS-02/numbers-not-consecutive", "RS-03/repetition-starts-another-turn"],
    inRun: ["TC-11/same-thread-for-two-requests", "RS-08/handler-continues-after-stop"],
  },
  "RS-08/handler-continues-after-stop": { inRun: ["CN-01"] },
  "ER-08/event-after-error": { inRun: [...unannounced, "TC-01/opening-event-wrong"] },
} satisfies { readonly [Name in FindingName]?: Explanation };
