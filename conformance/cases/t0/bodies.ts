import type { Case } from "../../src/case.ts";
import { member } from "../look.ts";

const strange = "thr_00000000000000000000000000000000";
const tooMuch = 32 * 1024 * 1024;

/** Bodies that are JSON, and yet. */
export const bodies: readonly Case[] = [
  {
    id: "requests/members-that-come-twice",
    rules: ["RQ-25"],
    tier: "T0",
    after: ["kit/liveness"],
    async drive(d) {
      const { threadId } = d.recall("create", "kit/liveness");
      const id = JSON.stringify(threadId);
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
      rule("RQ-25").holds((type.status >= 400 && type.status < 500) || member(type, "id") === threadId, {
        message: "A request with two types is neither refused with a 4xx nor read by its last one",
        in: type,
        expected: "a 4xx, or the thread",
        received: `${type.status} ${type.text.slice(0, 100)}`,
      });
      // The last one names no thread; what its refusal looks like is another rule's matter.
      rule("RQ-25").holds(!thread.accepted, {
        message: "A request with two thread ids is neither refused nor read by its last one",
        in: thread,
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
      // A line too slow for the body shows nothing.
      if (huge.exchange.end.how === "timeout") return;
      // Whoever closes the connection has refused as well; that it still lives is what can be seen.
      const refused = huge.status === 413 || (huge.status === 0 && after.accepted);
      rule("TR-18").holds(refused, {
        message: "A body of many megabytes is not refused with 413",
        in: huge.status === 0 ? after : huge,
        expected: 413,
        received: huge.status,
      });
    },
  },
];
