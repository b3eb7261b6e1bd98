import { describe, expect, test, vi } from "vitest";
import type { FindingName } from "../src/findings/index.ts";
import { run } from "../src/index.ts";
import { nameOf } from "../src/judging/attribute.ts";
import { fieldServer, type Habit } from "./field-server.ts";

vi.setConfig({ testTimeout: 60_000 });

async function findingsOf(habits: readonly Habit[]) {
  const { results } = await run({
    url: "http://field.example/chatkit",
    fetch: fieldServer(habits),
    users: ["alice=alice", "bob=bob"],
    tier: "T0",
  });
  expect(results.flatMap(({ rule, verdict }) => (verdict === "kit-error" ? rule : []))).toEqual([]);
  return results.flatMap(({ findings }) => findings);
}

/** Everything that a server of these habits is found guilty of. */
async function blamedFor(...habits: readonly Habit[]): Promise<ReadonlySet<string>> {
  const findings = await findingsOf(habits);
  return new Set(findings.map(nameOf));
}

interface Sample {
  habits: readonly Habit[];
  /** What is true of it, … */
  blamed: readonly FindingName[];
  /** … and what only looks like it. */
  innocent: readonly FindingName[];
}

/** Kinds of servers that others have written, and what they were once accused of. */
const samples: Readonly<Record<string, Sample>> = {
  "messages of another vocabulary are taken, not rejected": {
    habits: ["another-vocabulary"],
    blamed: ["TC-12/answer-of-unknown-types"],
    innocent: [
      "RQ-07/unknown-member-rejected",
      "RQ-10/null-rejected",
      "RQ-12/missing-attachments-rejected",
      "RQ-13/missing-options-rejected",
      "RQ-14/missing-data-rejected",
      "RQ-23/empty-text-fails",
      "RQ-24/long-text-rejected",
    ],
  },
  "a thread that a stranger has deleted cannot be deleted again": {
    habits: ["one-store-for-all"],
    blamed: ["TU-07/foreign-thread-deleted"],
    innocent: ["TU-05/deletion-not-acknowledged"],
  },
  "a tag that lacks its data has none that differs": {
    habits: [],
    blamed: ["SER-14/member-missing"],
    innocent: ["SER-08/tag-data-changed"],
  },
  "a cursor that repeats its item stores nothing twice": {
    habits: ["inclusive-cursor"],
    blamed: ["RD-06/items-lost-or-repeated"],
    innocent: ["AM-04/message-stored-twice"],
  },
  "a page that always has a cursor is one fault": {
    habits: ["always-a-cursor"],
    blamed: ["SER-06/page-inconsistent"],
    innocent: ["RD-08/more-after-last-page"],
  },
  "a retry of any id is not an item of another thread": {
    habits: ["retries-any-id"],
    blamed: ["RT-06/unknown-item-accepted"],
    innocent: ["IS-03/foreign-item-accepted"],
  },
  "a retry that empties the thread before it looks for the item does not reach other threads": {
    habits: ["retry-of-no-item-empties"],
    blamed: ["RT-06/rejected-request-changes-thread"],
    innocent: ["IS-03/foreign-request-changes-thread"],
  },
  "a retry that crashes behind an emptied thread forgets no finished item of its own": {
    habits: ["retry-of-no-item-crashes"],
    blamed: ["RT-06/unknown-item-accepted"],
    innocent: ["AM-04/item-not-stored", "IS-03/foreign-request-changes-thread"],
  },
  "an action that the server lacks looks for no thread and no sender": {
    habits: ["501-for-actions"],
    blamed: ["AC-13/missing-feature-fails"],
    innocent: [
      "AC-04/non-widget-sender-accepted",
      "AC-05/unknown-thread-accepted",
      "AC-05/unknown-item-accepted",
    ],
  },
  "items of two threads under one id have two times": {
    habits: ["counts-ids-in-threads"],
    blamed: ["SER-12/id-in-two-threads"],
    innocent: ["SER-04/created-at-changes"],
  },
  "a title that is never stored is not a long title that changes": {
    habits: ["renames-nothing"],
    blamed: ["TU-01/renamed-thread-not-returned"],
    innocent: ["TU-01/long-title-changed", "TU-01/empty-title-changed"],
  },
  "an item may get its time when it is done": {
    habits: ["time-of-the-end"],
    blamed: [],
    innocent: ["SER-04/created-at-changes"],
  },
  "a thread that is made anew under a deleted id is another thread": {
    habits: ["makes-what-it-does-not-find"],
    blamed: ["RD-03/unknown-thread-accepted"],
    innocent: [
      "TU-05/deleted-thread-readable",
      "TU-05/deleted-thread-listed",
      "SER-04/created-at-changes",
      "SER-01/member-missing",
      "SER-06/page-inconsistent",
    ],
  },
  "a model that fails rejects nothing": {
    habits: ["model-fails"],
    blamed: [],
    innocent: [
      "CN-02/message-rejected-after-cancellation",
      "RQ-16/rejected-message-stored",
      "TC-08/thread-left-behind",
      "AC-04/retry-allowed",
    ],
  },
  "feedback that the server does not take is one fault": {
    habits: ["501-for-feedback"],
    blamed: ["TU-09/feedback-not-acknowledged"],
    innocent: ["TU-11/unknown-item-rejected"],
  },
  "a sync action that the server lacks looks for no sender": {
    habits: ["501-for-sync-actions"],
    blamed: ["AC-13/missing-feature-fails"],
    innocent: [
      "AC-11/unknown-thread-accepted",
      "AC-11/unknown-item-accepted",
      "AC-11/non-widget-sender-accepted",
    ],
  },
  "an operation that the server lacks looks for no thread, no call and no question": {
    habits: ["501-for-outputs"],
    blamed: [],
    innocent: [
      "CT-07/output-without-call-accepted",
      "CT-12/unknown-thread-accepted",
      "SI-12/non-question-accepted",
      "SI-12/unknown-item-accepted",
      "SI-12/unknown-thread-accepted",
    ],
  },
  "threads in any order are in any order for every parameter": {
    habits: ["threads-in-any-order"],
    blamed: ["RD-13/newer-thread-not-first"],
    innocent: [
      "RQ-07/unknown-member-changes-answer",
      "RQ-08/metadata-changes-answer",
      "RQ-10/null-misread",
      "RQ-19/negative-limit-misread",
      "RQ-20/null-limit-misread",
    ],
  },
  "items in any order are in any order under every header": {
    habits: ["items-in-any-order"],
    blamed: ["TM-02/newer-item-before-older"],
    innocent: [
      "TR-13/accept-changes-answer",
      "TR-14/unknown-header-changes-answer",
      "TU-03/rename-changes-more",
    ],
  },
  "threads of one second have no newest one": {
    habits: ["seconds-in-any-order"],
    blamed: [],
    innocent: [
      "RD-13/newer-thread-not-first",
      "RD-13/default-not-newest-first",
      "RD-13/threads-lost-or-repeated",
      "TU-03/rename-changes-more",
    ],
  },
  "a thread that the kit's own read has made has no id of its own": {
    habits: ["makes-anything-it-does-not-find"],
    blamed: ["RQ-06/wrong-type-accepted"],
    innocent: ["SER-01/member-missing", "SER-06/page-inconsistent"],
  },
  "an operation named in another case answers as that operation": {
    habits: ["any-case"],
    blamed: ["RQ-28/other-case-overrides"],
    innocent: ["SER-01/member-missing"],
  },
  "a page of its own length is longer than was asked for": {
    habits: ["ignores-limits"],
    blamed: ["RD-18/page-longer-than-limit"],
    innocent: ["RD-06/items-lost-or-repeated"],
  },
  "a quote that is lost is lost from the message": {
    habits: ["forgets-quotes"],
    blamed: ["TM-01/message-changed", "TC-02/message-changed"],
    innocent: [],
  },
  "options that are lost are lost from the message": {
    habits: ["forgets-options"],
    blamed: ["TC-02/message-changed"],
    innocent: ["RQ-13/missing-options-misread"],
  },
  "an answer that an agent's memory saves as well is there twice": {
    habits: ["stores-answers-twice"],
    blamed: ["AM-04/answer-stored-twice"],
    innocent: ["AM-04/message-stored-twice", "RD-06/item-listed-twice"],
  },
  "an answer that is added twice is two items": {
    habits: ["adds-answers-twice"],
    blamed: ["AM-05/item-added-again"],
    innocent: ["AM-06/id-used-again"],
  },
  "a retry that removes one item leaves what followed": {
    habits: ["retries-remove-one"],
    blamed: ["RT-01/newer-items-kept"],
    innocent: ["RT-01/message-not-kept"],
  },
  "an answer in parts of another type is seen by nobody": {
    habits: ["parts-of-another-type"],
    blamed: ["TC-12/answer-of-unknown-types"],
    innocent: ["AM-02/malformed"],
  },
  "[DONE] at the end of an answer does not hide what is in it": {
    habits: ["parts-of-another-type", "ends-with-done"],
    blamed: ["TC-12/answer-of-unknown-types", "TR-09/done-sentinel"],
    innocent: [],
  },
  "a body that nobody can read may be rejected before its sender is looked for": {
    habits: ["parses-before-it-authenticates"],
    blamed: [],
    innocent: ["TR-17/anonymous-request-accepted"],
  },
};

describe("a server of the field is blamed for what it does, and for nothing that follows", () => {
  test.each(Object.entries(samples))("%s", async (_title, { habits, blamed, innocent }) => {
    const all = await blamedFor(...habits);
    expect({
      blamed: blamed.filter((name) => all.has(name)),
      innocent: innocent.filter((name) => all.has(name)),
    }).toEqual({ blamed, innocent: [] });
  });
});

/** The sentences of a finding in a run. */
async function sentencesOf(finding: FindingName, ...habits: readonly Habit[]): Promise<string[]> {
  const findings = await findingsOf(habits);
  return findings.flatMap((one) => (nameOf(one) === finding ? one.message : []));
}

describe("a sentence says of a member whether it is missing or of another type", () => {
  test.each<[string, FindingName, Habit, string]>([
    ["a status that is a word", "SER-01/member-missing", "status-is-a-word", "lacks status as an object"],
    ["ids that are numbers", "SER-02/identity-missing", "ids-are-numbers", "lacks id as a string"],
    ["a delta without an index", "AM-03/malformed", "no-index", "An object without content_index"],
  ])("%s", async (_title, finding, habit, words) => {
    const sentences = await sentencesOf(finding, habit);
    expect(sentences.length).toBeGreaterThan(0);
    for (const sentence of sentences) expect(sentence).toContain(words);
  });
});
