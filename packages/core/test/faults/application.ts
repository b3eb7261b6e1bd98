import {
  ask,
  assistantMessage,
  clientToolCall,
  hidden,
  type ReplyPart,
  type ServerOptions,
  toolStatus,
  type TurnThread,
  type UserMessageItem,
  widget,
  type WidgetItem,
  type WidgetRoot,
} from "../../src/index.ts";

/** A message with this text gets a short reply; every other turn does everything that a turn can do. */
export const plainly = "plainly";

const card = (value: string): WidgetRoot => ({
  type: "Card",
  children: [{ type: "Text", id: "text", value }],
});

/** Reads and writes in every way that a turn can: history, steps, text, a title, a widget, hidden context, a question, a call. */
async function* everything(thread: TurnThread): AsyncGenerator<ReplyPart, void> {
  const items = await thread.history({ last: 3 });
  yield toolStatus("look", "running");
  yield toolStatus("look", "completed");
  yield assistantMessage(["One ", "two"]);
  thread.title = `Title of ${items.length}`;
  yield widget([card("S"), card("So")]);
  yield hidden({ step: 1 });
  yield ask({ type: "multiple_choice", id: "q", question: "Which?", options: [{ value: "A" }] } as never);
  yield "open until the call";
  yield clientToolCall("pick");
}

export function isPlain(input: UserMessageItem | null): boolean {
  const [part] = input?.content ?? [];
  return part?.type === "input_text" && part.text === plainly;
}

/** An application with every handler. */
export const application = {
  async *respond(thread: TurnThread, input: UserMessageItem | null): AsyncGenerator<ReplyPart, void> {
    if (isPlain(input)) yield "answer";
    else yield* everything(thread);
  },
  action: (thread: TurnThread) => everything(thread),
  async syncAction(thread: TurnThread, _action: unknown, sender: WidgetItem | null) {
    thread.metadata = { used: true };
    return sender ? { ...sender, widget: card("used") } : undefined;
  },
  authorize: () => true,
  streamOptions: () => ({ allow_cancel: true }),
  transcribe: async () => "text",
  feedback: async () => {},
  attachments: {
    create: async () => ({ metadata: { key: "bytes" } }),
    use: async (attachment) => attachment,
    show: (attachment) => attachment,
    delete: async () => {},
  },
} satisfies Partial<ServerOptions>;
