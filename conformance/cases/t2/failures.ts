import type { Case } from "../../src/case.ts";
import { ended, ids, listed } from "../look.ts";

const canary = "kit-canary-7f3a";
const error = (view: { eventsOf(type: string): readonly Readonly<Record<string, unknown>>[] }) =>
  view.eventsOf("error")[0] ?? {};

export const failures: readonly Case[] = [
  {
    id: "error/a-crash-is-one-error-event",
    rules: ["ER-01", "ER-02", "ER-05", "ER-07", "ER-09", "TR-19"],
    tier: "T2",
    async drive(d) {
      const { threadId } = await d.create("crash", {
        script: [{ say: "before" }, { fail: { kind: "crash", message: canary } }],
      });
      await d.create("at once", { script: [{ fail: { kind: "crash", message: canary } }] });
      await d.send("list", { type: "items.list", params: { thread_id: threadId, order: "asc" } });
      await d.say("next", threadId, "Hello");
    },
    judge(seen, rule) {
      const crash = seen.get("crash");
      for (const view of [crash, seen.get("at once")]) {
        rule("ER-01").holds(view.streamed && view.eventsOf("error").length === 1, {
          message: "A failing turn is not one error event and a clean end",
          in: view,
        });
        rule("ER-02").holds(
          error(view)["code"] === "stream.error" && typeof error(view)["allow_retry"] === "boolean",
          {
            message: "An unexpected failure is not stream.error with a boolean allow_retry",
            in: view,
            received: error(view),
          },
        );
        const said = view.frames
          .filter(({ data }) => !data.includes('"user_message"'))
          .map(({ data }) => data)
          .join("\n");
        rule("TR-19").holds(!said.includes(canary), {
          message: "Exception text reaches the client",
          in: view,
        });
      }
      rule("ER-09").holds(ended(seen.get("at once"), "user_message").length === 1, {
        message: "The message of a turn that fails at once is not announced",
        in: seen.get("at once"),
      });
      const kept = ended(crash, "assistant_message")[0]?.["id"];
      rule("ER-05").holds(kept !== undefined && ids(listed(seen.get("list"))).includes(String(kept)), {
        message: "An item finished before the failure is not kept",
        in: seen.get("list"),
      });
      rule("ER-07").holds(seen.get("next").streamed && seen.get("next").eventsOf("error").length === 0, {
        message: "A thread takes no message after a failure",
        in: seen.get("next"),
      });
    },
  },
  {
    id: "error/the-application-describes-it",
    rules: ["ER-03"],
    tier: "T2",
    async drive(d) {
      await d.create("custom", {
        script: [{ fail: { kind: "custom", message: "Out of credits", allow_retry: true } }],
      });
    },
    judge(seen, rule) {
      const { type, code, message, allow_retry } = error(seen.get("custom"));
      rule("ER-03").equals(
        { type, code, message, allow_retry },
        { type: "error", code: "custom", message: "Out of credits", allow_retry: true },
        {
          message: "A failure that the application describes is not shown as it does",
          in: seen.get("custom"),
        },
      );
    },
  },
];
