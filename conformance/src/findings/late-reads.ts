import type { Explains } from "./explanation.ts";
import type { FindingName } from "./index.ts";

/** What a server seems to do whose reads are late: what it has written is not there yet when it is asked for. */
const seeming: readonly FindingName[] = [
  "AC-06/replaced-widget-not-stored",
  "AC-09/updated-item-not-stored",
  "AC-09/item-stored-differently",
  "AM-04/item-not-stored",
  "AM-04/item-stored-differently",
  "CN-02/message-rejected-after-cancellation",
  "CN-06/cancellation-unknown-to-next-turn",
  "CN-07/slow-reader-treated-differently",
  "CN-10/user-message-lost",
  "CT-04/falsy-output-not-stored",
  "CT-04/output-not-on-newest-call",
  "CT-04/output-not-stored",
  "CT-08/second-output-accepted",
  "ER-07/retry-rejected-after-failure",
  "IS-05/item-not-stored-once",
  "IS-05/item-of-parallel-streams-lost",
  "IT-05/history-wrong-after-removal",
  "IT-05/removed-item-listed",
  "IT-06/replacement-not-stored",
  "IT-14/announced-item-unlisted",
  "RD-13/default-not-newest-first",
  "RQ-07/unknown-member-changes-answer",
  "RQ-08/metadata-changes-answer",
  "RQ-09/null-metadata-changes-answer",
  "RQ-10/null-misread",
  "RQ-19/negative-limit-misread",
  "RQ-20/null-limit-misread",
  "RQ-20/zero-limit-misread",
  "RT-02/retry-not-streamed",
  "RT-04/newer-items-kept",
  "RT-05/hidden-items-kept",
  "RT-10/messages-lost-after-failure",
  "SI-10/answers-not-stored",
  "SI-10/item-stored-differently",
  "SI-11/second-submission-accepted",
  "TR-13/accept-changes-answer",
  "TR-14/unknown-header-changes-answer",
  "TC-05/announced-thread-unreadable",
  "TC-06/announced-message-unlisted",
  "TH-01/change-not-stored",
  "TH-01/list-differs",
  "TH-04/change-not-stored",
  "TH-04/list-differs",
  "TH-05/change-not-stored",
  "TH-05/list-differs",
  "TH-08/announced-title-unreadable",
  "TM-05/history-differs",
  "TU-01/title-not-listed",
  "TU-01/title-not-stored",
  "TU-05/deleted-thread-listed",
  "TU-05/deleted-thread-readable",
  "WF-06/continuation-not-stored-once",
  "WG-13/item-stored-differently",
];

/** The explanations of a table, and late reads as one more for what they seem to be. */
export const withLateReads = (explains: Explains): Explains => ({
  ...explains,
  ...Object.fromEntries(
    seeming.map((name) => {
      const { inRun = [], ...own } = explains[name] ?? {};
      return [name, { ...own, inRun: [...inRun, "IT-14/item-listed-late" as const] }];
    }),
  ),
});
