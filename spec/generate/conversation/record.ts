import type { Answer, ChatKitServer } from "@chatkit-protocol/core";
import { application } from "./application.ts";
import { renamer } from "./rename.ts";

/** One request and what came back, with readable ids and times. */
export interface Exchange {
  request: unknown;
  status: number;
  headers: Readonly<Record<string, string>>;
  /** The frames of a stream, each without its blank line. */
  frames: string[];
  /** The JSON document of any other answer. */
  document: unknown;
}

export type Conversation = Readonly<Record<string, Exchange>>;

type Request = Readonly<Record<string, unknown>>;
type Json = Readonly<Record<string, unknown>>;

/** Holds the conversation of the last chapter with a running server. */
export async function recordConversation(): Promise<Conversation> {
  const server = application();
  const rename = renamer();
  const exchanges: Record<string, Exchange> = {};
  const events: Json[] = [];

  /** Posts as alice unless told otherwise; leaves after `leaveAfter` frames. */
  async function post(name: string, request: Request, options: { user?: string; leaveAfter?: number } = {}) {
    const answer = await handle(server, request, options.user ?? "alice");
    const texts = await framesOf(answer, options.leaveAfter);
    const seen = texts.map((text): Json => JSON.parse(text));
    events.push(...seen);
    exchanges[name] = {
      request: rename(request),
      status: answer.status,
      headers: ofProtocol(answer.headers),
      frames: seen.map((event) => `data: ${JSON.stringify(rename(event))}`),
      document: typeof answer.body === "string" ? rename(JSON.parse(answer.body)) : undefined,
    };
  }
  const idOf = (type: string): unknown =>
    events.map((event) => event["item"] as Json | undefined).findLast((item) => item?.["type"] === type)?.[
      "id"
    ];
  const message = (text: string) => ({
    content: [{ type: "input_text", text }],
    attachments: [],
    quoted_text: "",
    inference_options: {},
  });

  await post("create", {
    type: "threads.create",
    params: { input: message("Create a task for groceries") },
  });
  const thread_id = (events[0]?.["thread"] as Json | undefined)?.["id"];
  const say = (name: string, text: string, options?: { leaveAfter: number }) =>
    post(name, { type: "threads.add_user_message", params: { thread_id, input: message(text) } }, options);

  await say("tool", "When shall I go?");
  await post("output", {
    type: "threads.add_client_tool_output",
    params: { thread_id, result: { selected: ["groceries"] } },
  });
  await post("answers", {
    type: "threads.add_structured_input",
    params: {
      thread_id,
      item_id: idOf("structured_input"),
      input: { answers: { when: { values: ["tomorrow"] } } },
    },
  });
  await post("action", {
    type: "threads.custom_action",
    params: {
      thread_id,
      item_id: idOf("widget"),
      action: { type: "task.complete", payload: { task: 17, at: null } },
    },
  });
  await say("failure", "What can I cook with it?");
  await post("retry", {
    type: "threads.retry_after_item",
    params: { thread_id, item_id: idOf("user_message") },
  });
  await say("cancel", "How do I make it?", { leaveAfter: 6 });
  await post("reading", { type: "items.list", params: { thread_id, limit: 2 } });
  await post("stranger", { type: "threads.get_by_id", params: { thread_id } }, { user: "bob" });
  return exchanges;
}

const handle = (server: ChatKitServer, request: Request, userId: string): Promise<Answer> =>
  server.handle({
    method: "POST",
    contentType: "application/json",
    body: JSON.stringify(request),
    identity: { userId },
    signal: new AbortController().signal,
  });

/** The data of the frames; a reader that leaves waits until the server has tidied up. */
async function framesOf({ body }: Answer, leaveAfter = Infinity): Promise<string[]> {
  const frames: string[] = [];
  if (typeof body === "string") return frames;
  for await (const text of body) {
    frames.push(
      ...text
        .trimEnd()
        .split("\n\n")
        .map((frame) => frame.replace(/^data: /, "")),
    );
    if (frames.length >= leaveAfter) break;
  }
  return frames.slice(0, leaveAfter);
}

/** Without the id of the request: it is the server's own, and another one in every recording. */
function ofProtocol({ "x-request-id": _id, ...headers }: Readonly<Record<string, string>>) {
  return headers;
}
