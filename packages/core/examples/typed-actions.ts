import {
  actionConfig,
  ChatKitServer,
  clientToolCall,
  defineAction,
  defineClientTool,
  memoryStore,
  toolOutput,
  widget,
} from "@chatkit-protocol/core";
import { z } from "zod";

const complete = defineAction({
  type: "task.complete",
  payload: z.object({ id: z.string() }),
  async *handle({ id }, { context }) {
    yield `Done, ${context.userId}: task ${id}.`;
  },
});

const pickDate = defineClientTool({
  name: "pick_date",
  description: "Opens the page's calendar.",
  arguments: z.object({ from: z.iso.date() }),
  output: z.object({ date: z.iso.date().nullable() }),
});

export const server = new ChatKitServer({
  store: memoryStore(),
  actions: [complete],
  clientTools: [pickDate],
  async *respond(thread, input) {
    if (input) {
      const onClickAction = actionConfig(complete, { id: "7" });
      yield widget({ type: "Card", children: [{ type: "Button", label: "Done", onClickAction }] });
      yield clientToolCall(pickDate, { from: "2026-01-01" });
    } else {
      const answer = await toolOutput(pickDate, (await thread.history({ last: 1 }))[0]);
      yield answer?.date ? `It is due on ${answer.date}.` : "It is not due.";
    }
  },
});
