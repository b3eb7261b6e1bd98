import type { Case } from "../../src/case.ts";
import { ids, listed, member, walked } from "../look.ts";
import { get, list } from "../reads.ts";

/** Long threads, empty messages, and what the application wants of a stream. */
export const answers: readonly Case[] = [
  {
    id: "items.list/long-threads-in-pages",
    rules: ["RD-01", "RD-02", "RD-05", "RD-06", "SER-06"],
    tier: "T2",
    async drive(d) {
      const { threadId: thread_id } = await d.create("create", {
        script: [{ repeat: 45, do: [{ say: "Item ${n}" }] }],
      });
      await d.send("get", get(thread_id));
      const after = member({ json: member(d.recall("get"), "items") } as never, "after");
      if (typeof after === "string")
        await d.walk("rest", { type: "items.list", params: { thread_id, order: "asc", limit: 7, after } });
      await d.walk("asc", list(thread_id));
      await d.walk("desc", { type: "items.list", params: { thread_id, limit: 100 } });
    },
    judge(seen, rule) {
      const all = ids(walked(seen, "asc"));
      const first = ids(listed(seen.get("get")));
      rule("RD-01").equals(first, all.slice(0, first.length), {
        message: "threads.get_by_id does not bring the oldest items first",
        in: seen.get("get"),
      });
      rule("RD-01").holds(first.length <= 20 && first.length > 0, {
        message: "threads.get_by_id brings more than 20 items or none",
        in: seen.get("get"),
        received: first.length,
      });
      const rest = ids(walked(seen, "rest"));
      rule("RD-02").equals([...first, ...rest], all, {
        message: "The pages after threads.get_by_id leave a gap or overlap",
        in: seen.get("get"),
      });
      rule("RD-06").holds(all.length === 46, {
        message: "Not every item of the thread is listed",
        in: seen.get("asc#1"),
        expected: 46,
        received: all.length,
      });
      rule("RD-05").equals(ids(walked(seen, "desc")), all.toReversed(), {
        message: "Ascending is not the reverse of descending",
        in: seen.get("desc#1"),
      });
    },
  },
  {
    id: "stream_options/says-what-the-application-wants",
    rules: ["CN-08"],
    tier: "T2",
    capability: "stream_options",
    async drive(d) {
      const { threadId } = await d.create("set", {
        script: [{ set_options: { allow_cancel: false } }, { say: "set" }],
      });
      await d.say("next", threadId, "Hello");
    },
    judge(seen, rule) {
      const options = seen.get("next").eventsOf("stream_options")[0]?.["stream_options"];
      rule("CN-08").equals(
        options,
        { allow_cancel: false },
        { message: "stream_options does not report the application's choice", in: seen.get("next") },
      );
    },
  },
  {
    id: "requests/empty-content",
    rules: ["RQ-22"],
    tier: "T2",
    async drive(d) {
      await d.create("empty", { content: [], attachments: [], inference_options: {} });
    },
    judge(seen, rule) {
      rule("RQ-22").holds(seen.get("empty").streamed, {
        message: "A message without content is refused",
        in: seen.get("empty"),
      });
    },
  },
];
