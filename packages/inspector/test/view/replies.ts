import {
  type Application,
  ChatKitServer,
  memoryStore,
  type ReplyPart,
  type ServerOptions,
  textOf,
} from "@chatkit-protocol/core";

type Respond = Application["respond"];

/** What the assistant answers, by the first word of the message; the empty word answers a turn without a message. */
export type Replies = Readonly<Record<string, (...args: Parameters<Respond>) => AsyncIterable<ReplyPart>>>;

/** A server whose assistant answers by the book. */
export function serverOf(
  replies: Replies,
  options: Partial<Omit<ServerOptions, "respond">> = {},
): ChatKitServer {
  return new ChatKitServer({
    store: memoryStore(),
    ...options,
    async *respond(thread, input, context) {
      const [word = ""] = input ? textOf(input).split(" ") : [""];
      const reply = replies[word];
      if (reply) yield* reply(thread, input, context);
      else yield `You said: ${input ? textOf(input) : "nothing"}`;
    },
  });
}
