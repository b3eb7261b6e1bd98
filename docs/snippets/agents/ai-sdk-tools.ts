import {
  historyWindow,
  modelInput,
  replyParts,
  toolContext,
  type ToolContext,
} from "@chatkit-protocol/agents/ai-sdk";
import { type Attachment, ChatKitServer, memoryStore, progress } from "@chatkit-protocol/core";
import { isStepCount, type LanguageModel, streamText, tool } from "ai";
import { z } from "zod";

/** The tools of one turn. */
const toolsOf = (context: ToolContext) => ({
  find_hotels: tool({
    description: "Finds hotels in a city.",
    inputSchema: z.object({ city: z.string() }),
    async execute({ city }) {
      context.show(progress(`Looking for hotels in ${city}`));
      return [`Hotel ${city}`];
    },
  }),
  // Without `execute` it runs in the page.
  read_selection: tool({
    description: "Reads what the user has selected in the page.",
    inputSchema: z.object({ format: z.enum(["text", "html"]) }),
    outputSchema: z.object({ selection: z.string() }),
  }),
});

/** Replace these with your store of files. */
const readFile = async (file: Attachment) => ({ text: `The content of ${file.name}` });
const saveImage = async (bytes: Uint8Array) => `https://files.example.com/${bytes.length}.png`;

export const serverFor = (model: LanguageModel) =>
  new ChatKitServer({
    store: memoryStore(),
    async *respond(thread, _input, request) {
      const context = toolContext(request);
      const tools = toolsOf(context);
      const history = await historyWindow(thread, { items: 100, tokens: 50_000 });
      const messages = await modelInput(history, { attachment: readFile });
      const stopWhen = isStepCount(10);
      const run = streamText({ model, messages, tools, stopWhen, abortSignal: context.signal });
      yield* replyParts(run, {
        tools,
        context,
        showTool: ({ name }) => ({ title: name.replaceAll("_", " "), icon: "map-pin" }),
        imageUrl: ({ uint8Array }) => saveImage(uint8Array),
        onUsage: ({ totalTokens }) => request.reportUsage({ tokens: totalTokens }),
      });
    },
  });
