import type { Case } from "../../case/case.ts";
import {
  createThread,
  addUserMessage,
  addToolOutput,
  listItems,
  retryAfterItem,
} from "../../case/requests.ts";
import type { View } from "../../transcript/view.ts";
import { strangeHeaders } from "../t0/transport.ts";
import { answerSummary } from "../support/reading.ts";
import { script, toolCall } from "../support/script.ts";

const accepts = ["application/json", "text/html", "text/event-stream", "*/*"] as const;
const json = { headers: { accept: "application/json" } };
const hello = { script: [{ say: "Hello" }] };

/** What every operation that streams does, whatever the headers say. */
export const streamTransport: readonly Case[] = [
  {
    id: "transport/streams-whatever-the-headers-say",
    rules: ["TR-13", "TR-14"],
    tier: "T2",
    async drive(d) {
      const plain = await d.createThread("plain", { script: [{ say: "Hello" }, toolCall("look")] });
      const { threadId: thread_id } = plain;
      for (const accept of accepts) await d.send(accept, createThread(hello), { headers: { accept } });
      for (const [set, headers] of Object.entries(strangeHeaders))
        await d.send(set, createThread(hello), { headers });
      const other = await d.createThread("other call", { script: [toolCall("look")] });
      const output = script({ say: "Looked" });
      // The cases of tool outputs judge a server that rejects them, or does not stream, whatever the headers say.
      if ((await d.send("plain output", addToolOutput(other.threadId, output))).streamed)
        await d.send("output", addToolOutput(thread_id, output), json);
      const retried = await d.createThread("retried", hello);
      await d.send("retry", retryAfterItem(retried.threadId, retried.userMessageId), json);
      // A judge compares it with what the retry has announced.
      await d.send("list", listItems(retried.threadId));
      // In this thread no tool call is pending, whatever became of the output.
      await d.send("add", addUserMessage(retried.threadId, hello), json);
      if (!d.has("action")) return;
      const action = {
        type: "threads.custom_action",
        params: { thread_id, action: { type: "kit.echo" } },
      } as const;
      // So do those of actions.
      if ((await d.send("plain action", action)).streamed) await d.send("action", action, json);
    },
    judge(seen, rule) {
      const plain = seen.get("plain");
      // TR-04 judges the media type of streams that are not asked for in a special way.
      if (!plain.streamed) return;
      const isSame = (view: View): boolean => view.accepted && view.mediaType === plain.mediaType;
      const evidence = (view: View) => ({
        in: view,
        expected: plain.mediaType,
        received: `${answerSummary(view)}, ${view.mediaType || "no media type"}`,
      });
      for (const label of [...accepts, "output", "add", "retry", "action"]) {
        if (!seen.has(label)) continue;
        const view = seen.get(label);
        const accept = accepts.find((one) => one === label) ?? "application/json";
        rule("TR-13").holds(isSame(view), "accept-changes-answer", { ...evidence(view), with: { accept } });
      }
      for (const set of Object.keys(strangeHeaders)) {
        const view = seen.get(set);
        rule("TR-14").holds(isSame(view), "unknown-header-changes-answer", evidence(view));
      }
    },
  },
];
