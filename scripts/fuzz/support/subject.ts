import {
  ask,
  ChatKitServer,
  clientToolCall,
  hidden,
  memoryStore,
  type ReplyPart,
  type ServerOptions,
  textOf,
  widget,
  workflow,
} from "@chatkit-protocol/core";

/** A server that repeats its input wherever an application could, so that hostile strings get everywhere. */
export function echoServer(
  report: (error: unknown) => void,
  options: Partial<ServerOptions> = {},
): ChatKitServer {
  return new ChatKitServer({
    store: memoryStore(),
    limits: { body: 20_000, recording: 40_000, values: 3000, depth: 40, elements: 30 },
    heartbeat: false,
    onError: report,
    async *respond(thread, input, { metadata }): AsyncGenerator<ReplyPart> {
      const said = input ? textOf(input) : "an answer";
      thread.title = said.slice(0, 200);
      thread.metadata = { metadata, said };
      yield hidden({ said, metadata });
      yield workflow();
      yield said === "" ? "Nothing?" : said;
      yield widget({ type: "Card", children: [{ type: "Text", id: "t", value: said }] });
      yield ask({ type: "freeform", id: said || "q", question: said });
      yield clientToolCall("tool", { said, metadata });
    },
    async *action(_thread, action, sender): AsyncGenerator<ReplyPart> {
      yield JSON.stringify([action, sender?.id ?? null]);
    },
    async syncAction(thread, action, sender) {
      thread.title = action.type;
      if (!sender) return undefined;
      return {
        ...sender,
        widget: { type: "Card", children: [{ type: "Text", value: JSON.stringify(action) }] },
      };
    },
    feedback: async () => {},
    transcribe: async ({ data, mediaType }) => `${data.length} bytes of ${mediaType}`,
    attachments: { create: async () => ({ metadata: { secret: "kept" } }) },
    ...options,
  });
}
