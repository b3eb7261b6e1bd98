import type { Explanation } from "./explanation.ts";
import { disordered, garbled, oldLists } from "./common-roots.ts";
import type { FindingName } from "./index.ts";

/** What is left behind in threads, their titles and their states, or by them. */
export const ofThreads = {
  "TU-03/answer-changes-more": { inCase: ["SER-01"] },
  "TU-03/rename-changes-more": { inRun: [...disordered, "SER-04/created-at-changes"] },
  // An answer without a thread has no title either.
  "TU-01/renamed-thread-not-returned": {
    inCase: ["SER-01/member-missing", "SER-01/malformed", "SER-01/rename-answers-nothing"],
    inRun: [...garbled],
  },
  "TU-01/title-not-stored": { inRun: [...garbled] },
  "TU-01/title-not-listed": { inRun: [...garbled, ...oldLists] },
  "TU-01/empty-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-01/marked-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-01/padded-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-01/long-title-changed": { inRun: ["TU-01/renamed-thread-not-returned", "TU-01/title-not-stored"] },
  "TU-04/rename-lost": { inRun: ["TU-01", "RD-17/thread-does-not-open"] },
  // An answer that is no JSON acknowledges nothing either.
  "TU-05/deletion-not-acknowledged": {
    inCase: ["TR-03/not-one-json-document", "TR-03/status-not-200"],
    inRun: ["TU-05/malformed"],
  },
  "TU-05/malformed": { inRun: ["SER-01/malformed"] },
  "TU-06/missing-thread-deletion-fails": {
    inCase: ["TR-03/status-not-200", "TR-03/not-one-json-document"],
    inRun: ["TU-05/deletion-not-acknowledged"],
  },
  "TU-09/feedback-not-acknowledged": { inCase: ["TR-03/not-one-json-document", "TR-03/status-not-200"] },
  "TU-09/malformed": { inRun: ["TU-09/feedback-not-acknowledged"] },
  // A list from a cache lacks what is new, and has what is gone.
  "TU-05/deleted-thread-listed": { inRun: ["TC-07/created-thread-unlisted"] },
  // A rename that makes the thread it does not find makes a deleted one too.
  "TU-05/deleted-thread-renamed": { inRun: ["TU-02/unknown-thread-accepted"] },
  "TU-08/deleted-thread-restored": {
    inRun: ["TU-05/deleted-thread-listed", "TU-05/deleted-thread-readable"],
  },
  "TU-11/unknown-item-rejected": { inCase: ["TU-09/feedback-not-acknowledged"] },
  "TH-01/change-not-stored": { inCase: ["SER-01"] },
  // Another user may have changed the thread meanwhile; and what is not stored is not listed either.
  "TH-01/list-differs": {
    inCase: ["TC-01", "SER-01", "IS-01", "IS-02"],
    // A list without the title that a rename has set has no other title either.
    // A title that is stored as another one is listed as another one.
    inRun: [
      ...oldLists,
      "TH-01/change-not-stored",
      "TH-01/title-not-stored",
      "TU-01/title-not-listed",
      "TU-01/marked-title-changed",
      "TU-01/padded-title-changed",
      "TU-01/long-title-changed",
    ],
  },
  // A thread that is made where it is unknown is another one.
  "TH-02/another-thread-announced": { inCase: ["TM-03"], inRun: ["TM-03/unknown-thread-accepted"] },
  "TH-02/created-at-changes": { inRun: ["TM-03/unknown-thread-accepted", "SER-04/created-at-changes"] },
  "TH-02/members-not-own": {
    inCase: ["SER-01/member-missing"],
    inRun: ["TH-01", "SER-04/created-at-changes"],
  },
  "TH-03/late-title-not-announced": { inRun: ["TH-01"] },
  "TH-04/change-not-stored": { inCase: ["SER-01"] },
  "TH-04/list-differs": {
    inCase: ["TC-01", "SER-01", "IS-01", "IS-02"],
    inRun: [...oldLists, "TH-04/change-not-stored", "TH-04/status-not-stored"],
  },
  // A server that announces no change of a thread announces none of these.
  "TH-04/status-not-announced": {
    inCase: ["TR-04/wrong-media-type", "SER-01"],
    inRun: ["TH-01/title-not-announced"],
  },
  "TH-04/status-not-stored": { inCase: ["SER-01"], inRun: ["RD-17/thread-does-not-open"] },
  "TH-05/change-not-stored": { inCase: ["SER-01"] },
  // Where the same message has just made this change, there is nothing to announce.
  "TH-05/domains-not-announced": {
    inCase: ["SER-01"],
    inRun: ["AM-04/message-stored-twice", "TH-01/title-not-announced"],
  },
  "TH-05/list-differs": {
    inCase: ["TC-01", "SER-01", "IS-01", "IS-02"],
    inRun: [...oldLists, "TH-05/change-not-stored", "TH-05/domains-not-stored"],
  },
  // Metadata that everybody sees are a public member, which has changed.
  "TH-06/updated-without-change": { inRun: ["SER-10/metadata-shown"] },
  "TH-07/announced-and-stored-differ": { inRun: ["TH-01", "RD-17/thread-does-not-open"] },
  "TH-07/change-not-stored": { inCase: ["SER-01"], inRun: ["TH-01", "TH-04", "TH-05"] },
  "TH-08/announced-title-unreadable": {
    inRun: ["TH-01", "RD-17/thread-does-not-open", "TC-05/announced-thread-unreadable"],
  },
  // A change that is not announced looks like a loss.
  "TU-01/title-lost-in-turn": {
    inRun: [
      ...garbled,
      "TU-01/title-not-stored",
      "TU-03/answer-changes-more",
      "IT-14/item-listed-late",
      "TH-01",
    ],
  },
} satisfies { readonly [Name in FindingName]?: Explanation };
