import type { Case } from "../../case/case.ts";
import { getThread } from "../../case/requests.ts";
import { readOrBlock } from "../support/read-or-block.ts";
import { member } from "../support/reading.ts";
import { strangeId } from "../support/strange-id.ts";

const tooMuch = 32 * 1024 * 1024;

/** Bodies that are valid JSON and unusual: members that come twice, and many megabytes. */
export const bodies: readonly Case[] = [
  {
    id: "requests/members-that-come-twice",
    rules: ["RQ-25"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId } = d.recall("create", "kit/liveness");
      await readOrBlock(d, "plain", getThread(threadId));
      const id = JSON.stringify(threadId);
      const strange = strangeId(d, threadId);
      await d.send("type", {
        raw: `{"type":"threads.list","type":"threads.get_by_id","params":{"thread_id":${id}}}`,
      });
      await d.send("thread", {
        raw: `{"type":"threads.get_by_id","params":{"thread_id":${id},"thread_id":"${strange}"}}`,
      });
    },
    judge(seen, rule) {
      const [type, thread] = [seen.get("type"), seen.get("thread")];
      const { threadId } = seen.of("kit/liveness").get("create");
      const rejected = type.status >= 400 && type.status < 500;
      rule("RQ-25").holds(rejected || member(type, "id") === threadId, "duplicate-member-misread", {
        in: type,
        with: { member: "type" },
        expected: "a 4xx, or the thread",
        received: `${type.status} ${type.text.slice(0, 100)}`,
      });
      // The last one names no thread. RD-03 covers the way in which it is rejected.
      rule("RQ-25").holds(member(thread, "id") !== threadId, "duplicate-member-misread", {
        in: thread,
        with: { member: "thread_id" },
        expected: "a 4xx",
        received: `${thread.status} ${thread.text.slice(0, 100)}`,
      });
    },
  },
  {
    id: "requests/bodies-have-a-limit",
    rules: ["TR-18"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const raw = '{"type":"threads.list","params":{"limit":1}}';
      await d.send("huge", { raw, padding: tooMuch }, { timeout: 5000 });
      await d.send("after", { type: "threads.list", params: { limit: 1 } });
    },
    judge(seen, rule) {
      const [huge, after] = [seen.get("huge"), seen.get("after")];
      // A connection that is too slow for the body shows nothing.
      if (huge.exchange.end.how === "timeout") return;
      // Closing the connection rejects the body as well, where the server still answers the next request.
      const refused = huge.status === 413 || (huge.status === 0 && after.accepted);
      rule("TR-18").holds(refused, "large-body-accepted", {
        in: huge.status === 0 ? after : huge,
        expected: 413,
        received: huge.status,
      });
    },
  },
];
