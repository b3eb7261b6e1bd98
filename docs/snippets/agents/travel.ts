import {
  clientTool,
  historyWindow,
  modelInput,
  replyParts,
  runOptions,
  toolContext,
  type ToolContext,
  withTitle,
} from "@chatkit-protocol/agents/openai-agents";
import {
  type Attachment,
  ChatKitServer,
  defineClientTool,
  memoryStore,
  textOf,
} from "@chatkit-protocol/core";
import { Agent, run } from "@openai/agents";
import { z } from "zod";
import { askForDates, findHotels } from "./tools.ts";

/** Runs in the page. */
const selection = defineClientTool({
  name: "read_selection",
  description: "Reads what the user has selected in the page.",
  arguments: z.object({}),
  output: z.object({ text: z.string() }),
});

const agent = new Agent<ToolContext>({
  name: "Travel",
  instructions: "Help the user to travel.",
  tools: [findHotels, askForDates, clientTool(selection)],
});
const titles = new Agent({ name: "Titles", instructions: "Give the message a title of three words." });

/** Replace this with your store of files. */
const readFile = async (file: Attachment) => ({ text: `The content of ${file.name}` });

export const server = new ChatKitServer({
  store: memoryStore(),
  clientTools: [selection],
  async *respond(thread, message, request) {
    const context = toolContext(request);
    const history = await historyWindow(thread, { items: 100, tokens: 50_000 });
    const input = await modelInput(history, { attachment: readFile });
    const result = await run(agent, input, runOptions(context));
    const reply = replyParts(result, {
      context,
      showTool: ({ name }) => name !== "ask_for_dates" && { icon: "map-pin" },
      onUsage: ({ totalTokens }) => request.reportUsage({ tokens: totalTokens }),
    });
    yield* withTitle(thread, reply, async (signal) => {
      const { finalOutput } = await run(titles, textOf(message), { signal });
      return finalOutput;
    });
  },
});
