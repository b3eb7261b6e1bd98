import {
  type Answer,
  ChatKitServer,
  memoryStore,
  newId,
  type RequestContext,
  type StreamLog,
} from "@chatkit-protocol/core";
import { scriptInterpreter } from "@chatkit-protocol/conformance/interpreter";
import { renamer } from "../conversation/rename.ts";

export type Json = Readonly<Record<string, unknown>>;

/** One request of a conversation and what came back. */
export interface Step {
  /** Absent: alice. */
  user?: string;
  request: Json;
  /** The client has closed the connection after that many frames. */
  closed_after?: number;
  status: number;
  /** The events of a stream, in order. */
  frames?: Json[];
  /** The document of any other answer. */
  answer?: unknown;
}

interface PostOptions {
  user?: string;
  /** Closes the connection after that many frames. */
  closeAfter?: number;
}

/** Posts the requests of one conversation to its own server. */
export interface ScriptClient {
  post(type: string, params: unknown, options?: PostOptions): Promise<Step>;
  /** Posts any JSON, even if it is not a request. */
  postRaw(request: Json): Promise<Step>;
  /** The first message of a thread, with the script that answers it. */
  create(...script: Json[]): Promise<Step>;
  /** A further message. */
  say(script: readonly Json[], options?: PostOptions): Promise<Step>;
  /** The thread that was created last. */
  readonly thread: string;
  /** The last item of that type that was seen. */
  item(type: string): string;
  /** What was recorded, with readable ids and times. */
  steps(): Step[];
  /** The thread as its owner reads it now, and all its items; renamed like the steps. */
  outcome(): Promise<{ thread: unknown; items: unknown[] }>;
}

/** The JSON in an action, a tool output or an answer that the interpreter runs. */
export const scripted = (...script: readonly Json[]): Json => ({ ck: 1, do: script });

/** A message whose text is a script. */
export const message = (script: readonly Json[], more: Json = {}): Json => ({
  content: [{ type: "input_text", text: `ck:1 ${JSON.stringify(scripted(...script))}` }],
  attachments: [],
  quoted_text: "",
  inference_options: {},
  ...more,
});

/** A conversation with a new server that plays scripts. */
export function startScriptClient(): ScriptClient {
  const server = scriptedServer();
  const rename = renamer();
  const recorded: Step[] = [];
  const seen: Json[] = [];
  let thread = "";

  async function send(request: Json, { user, closeAfter }: PostOptions = {}): Promise<Step> {
    const answer = await ask(server, request, user ?? "alice");
    const frames = await framesOf(answer, closeAfter);
    const step: Step = {
      ...(user === undefined ? {} : { user }),
      request,
      ...(closeAfter === undefined ? {} : { closed_after: closeAfter }),
      status: answer.status,
      ...(typeof answer.body === "string" ? { answer: JSON.parse(answer.body) } : { frames }),
    };
    recorded.push(rename(step) as Step);
    seen.push(...frames.flatMap(({ item }) => (isJson(item) ? [item] : [])));
    const [first] = frames;
    if (first?.["type"] === "thread.created" && isJson(first["thread"]))
      thread = String(first["thread"]["id"]);
    return step;
  }
  const read = async (type: string, params: Json): Promise<Json> => {
    const { body } = await ask(server, { type, params }, "alice");
    return JSON.parse(String(body));
  };

  return {
    post: (type, params, options) => send({ type, params }, options),
    postRaw: (request) => send(request),
    create: (...script) => send({ type: "threads.create", params: { input: message(script) } }),
    say: (script, options) =>
      send(
        { type: "threads.add_user_message", params: { thread_id: thread, input: message(script) } },
        options,
      ),
    get thread() {
      return thread;
    },
    item(type) {
      const item = seen.findLast((one) => one["type"] === type);
      if (!item) throw new Error(`The conversation has no ${type} yet`);
      return String(item["id"]);
    },
    steps: () => recorded,
    async outcome() {
      const whole = await read("threads.get_by_id", { thread_id: thread });
      if ("error" in whole) return { thread: null, items: [] };
      const { data } = await read("items.list", { thread_id: thread, order: "asc", limit: 100 });
      return rename({ thread: whole, items: data }) as { thread: unknown; items: unknown[] };
    },
  };
}

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null;

/** The interpreter of the conformance kit, with attachments; it asks no questions. */
export function scriptedServer(own: { streamLog?: StreamLog } = {}): ChatKitServer {
  let uploads = 0;
  return new ChatKitServer({
    ...own,
    store: memoryStore(),
    heartbeat: false,
    onError: () => {},
    ...scriptInterpreter(),
    attachments: {
      async create({ mime_type }) {
        const url = `https://files.example.com/uploads/${++uploads}`;
        const preview = mime_type.startsWith("image/") ? { preview_url: url } : {};
        return {
          id: newId("attachment"),
          upload_descriptor: { url, method: "PUT", headers: {} },
          ...preview,
        };
      },
    },
  });
}

/** What the server answers to one request of a user; the names of the headers in any case. */
export function ask(
  server: ChatKitServer,
  request: Json,
  userId: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const sent = new Headers(headers);
  return server.handle({
    method: "POST",
    contentType: "application/json",
    header: (name) => sent.get(name) ?? undefined,
    body: JSON.stringify(request),
    identity: { userId } satisfies Pick<RequestContext, "userId">,
    signal: new AbortController().signal,
  });
}

/** The events of a stream; leaving it waits until the server has tidied up. */
async function framesOf({ body }: Answer, closeAfter = Infinity): Promise<Json[]> {
  const frames: Json[] = [];
  if (typeof body === "string") return frames;
  for await (const text of body) {
    for (const frame of text.trimEnd().split("\n\n")) frames.push(JSON.parse(frame.replace(/^data: /, "")));
    if (frames.length >= closeAfter) break;
  }
  return frames.slice(0, closeAfter);
}
