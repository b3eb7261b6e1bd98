import type { RequestListener } from "node:http";

/** What an endpoint does that sends what it is told to, valid or not. */
export interface RawEndpoint {
  readonly listener: RequestListener;
  /** The frames of the next streams; a text is sent as it is. */
  frames: readonly unknown[];
  /** Whether the connection is cut after the frames. */
  isCut: boolean;
  /** The members of the thread that `threads.create` begins. */
  thread: Readonly<Record<string, unknown>>;
  /** The answers of operations that do not stream. */
  answers: Readonly<Record<string, unknown>>;
  /** The requests so far. */
  readonly requests: { type: string; params: Record<string, unknown> }[];
}

/** The members that every item has. */
export const itemMembers = (id: string) => ({ id, thread_id: "thr_1", created_at: "2026-01-31T12:00:00Z" });

const emptyPage = { data: [], has_more: false };

/** An endpoint without a server: for what no server of ours would send. */
export function rawEndpoint(): RawEndpoint {
  const endpoint: RawEndpoint = {
    frames: [],
    isCut: false,
    thread: {},
    answers: {},
    requests: [],
    listener: (request, response) => {
      let body = "";
      request.on("data", (chunk: Buffer) => (body += chunk.toString()));
      request.on("end", () => {
        const { type, params } = JSON.parse(body);
        endpoint.requests.push({ type, params });
        if (["threads.list", "items.list"].includes(type) || type in endpoint.answers) {
          response.setHeader("content-type", "application/json");
          return response.end(JSON.stringify(endpoint.answers[type] ?? emptyPage));
        }
        response.setHeader("content-type", "text/event-stream");
        const thread = {
          id: "thr_1",
          created_at: "2026-01-31T12:00:00Z",
          status: { type: "active" },
          metadata: {},
          items: emptyPage,
          ...endpoint.thread,
        };
        const item = {
          type: "user_message",
          ...itemMembers("msg_1"),
          content: params.input?.content ?? [],
          attachments: [],
          inference_options: {},
        };
        const opening =
          type === "threads.create"
            ? [
                { type: "thread.created", thread },
                { type: "thread.item.done", item },
              ]
            : [];
        for (const frame of [...opening, ...endpoint.frames])
          response.write(typeof frame === "string" ? frame : `data: ${JSON.stringify(frame)}\n\n`);
        // What has been written must arrive first.
        return endpoint.isCut ? setTimeout(() => response.destroy(), 100) : response.end();
      });
    },
  };
  return endpoint;
}

/** The frame of a finished item. */
export const done = (id: string, item: Readonly<Record<string, unknown>>) => ({
  type: "thread.item.done",
  item: { ...itemMembers(id), ...item },
});

/** The frame of a finished answer. */
export const said = (id: string, text: string, annotations: readonly unknown[] = []) =>
  done(id, { type: "assistant_message", content: [{ type: "output_text", text, annotations }] });
