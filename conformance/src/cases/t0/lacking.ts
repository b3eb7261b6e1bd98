import type { Case } from "../../case/case.ts";
import type { CaseId } from "../../case/case-id.ts";
import type { WireRequest } from "../../case/drive.ts";
import type { Capability } from "../../transcript/transcript.ts";
import type { View } from "../../transcript/view.ts";
import { clientError, answerSummary } from "../support/reading.ts";
import { transcribe } from "./dictation.ts";

interface Ask {
  operation: string;
  request: (thread_id: string) => WireRequest;
  /** Whether the answer is that of a server with the feature. */
  has: (view: View) => boolean;
  /** Whether it is one that a server without it may give. */
  refuses: (view: View) => boolean;
}

const json = { has: ({ accepted }: View) => accepted, refuses: clientError };
const action = (thread_id: string) => ({ thread_id, action: { type: "kit.nothing" } });

type Rule = "AT-07" | "AT-12" | "AC-13";

/** The features that a server may lack, and the requests that need them. */
const features: readonly (readonly [id: CaseId, rule: Rule, what: Capability, asks: readonly Ask[]])[] = [
  [
    "attachments/are-refused-where-there-are-none",
    "AT-07",
    "attachments",
    [
      {
        ...json,
        operation: "attachments.create",
        request: () => ({
          type: "attachments.create",
          params: { name: "kit.png", size: 70, mime_type: "image/png" },
        }),
      },
    ],
  ],
  [
    "dictation/is-refused-where-there-is-none",
    "AT-12",
    "transcribe",
    [{ ...json, operation: "input.transcribe", request: () => transcribe("aGkh") }],
  ],
  [
    "actions/are-refused-where-there-are-none",
    "AC-13",
    "action",
    [
      {
        operation: "threads.custom_action",
        request: (thread_id) => ({ type: "threads.custom_action", params: action(thread_id) }),
        has: (view) => view.streamed && !view.refused,
        refuses: ({ refused }) => refused,
      },
      {
        ...json,
        operation: "threads.sync_custom_action",
        request: (thread_id) => ({ type: "threads.sync_custom_action", params: action(thread_id) }),
      },
    ],
  ],
];

const unlock = "only a server that lacks the feature shows it";

/** A server without a feature must reject its requests; one that has it shows nothing of the rule. */
export const lacking: readonly Case[] = features.map(([id, rule, what, asks]): Case => ({
  id,
  rules: [rule],
  tier: "T0",
  turns: rule === "AC-13" ? 1 : 0,
  after: ["kit/liveness"],
  async drive(d) {
    // Where the server has the feature, other rules cover its failures.
    if (d.has(what)) d.inapplicable(unlock);
    const { threadId } = d.recall("create", "kit/liveness");
    let missing = 0;
    for (const { operation, request, has } of asks) {
      const view = await d.send(operation, request(threadId), { timeout: 25_000 });
      if (!has(view)) missing++;
    }
    if (missing === 0) d.inapplicable(unlock);
  },
  judge(seen, say) {
    for (const { operation, has, refuses } of asks) {
      const view = seen.get(operation);
      if (has(view)) continue;
      say(rule).holds(refuses(view), "missing-feature-fails", {
        in: view,
        with: { operation },
        expected: refuses === clientError ? "4xx" : "a 4xx, or one error event and a clean end",
        received: answerSummary(view),
      });
    }
  },
}));
