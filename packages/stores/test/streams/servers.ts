import { ChatKitServer, type ServerOptions, type Store, type StreamLog } from "@chatkit-protocol/core";

export const key = "0123456789abcdef";

/** A server as a process of its own has it. */
export interface Member {
  server: ChatKitServer;
  store: Store;
  log: StreamLog;
  reported: unknown[];
  /** Turns that it has begun. */
  turns: number;
  send(type: string, params: object, headers?: Record<string, string>, userId?: string): Promise<Reply>;
}

export interface Reply {
  status: number;
  headers: Record<string, string>;
  /** All of it. */
  text: Promise<string>;
  /** The first frames that come; the rest is in `text`. */
  first: Promise<string>;
}

export const messageIn = (text: string): object => ({
  input: { content: [{ type: "input_text", text }], attachments: [], inference_options: {} },
});

/** A server whose answer is "before ", and " after" once `opened` is. */
export function member(
  store: Store,
  log: StreamLog,
  { opened, limits }: { opened: Promise<void>; limits?: ServerOptions["limits"] },
): Member {
  const reported: unknown[] = [];
  const self: Member = {
    store,
    log,
    reported,
    turns: 0,
    server: new ChatKitServer({
      store,
      streamLog: log,
      ...(limits ? { limits } : {}),
      onError: (error) => reported.push(error),
      async *respond(_thread, _message, { signal }) {
        self.turns++;
        yield "before ";
        const left = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
        await Promise.race([opened, left]);
        yield "after";
      },
    }),
    async send(type, params, headers = {}, userId = "alice") {
      const all: Record<string, string> = { "chatkit-resume": "1", ...headers };
      const answer = await self.server.handle({
        method: "POST",
        contentType: "application/json",
        body: JSON.stringify({ type, params, metadata: {} }),
        identity: { userId },
        header: (name) => all[name],
        signal: new AbortController().signal,
      });
      const first = Promise.withResolvers<string>();
      const read = async (): Promise<string> => {
        const { body } = answer;
        let text = "";
        if (typeof body === "string") text = body;
        else {
          for await (const frames of body) {
            text += frames;
            if (text.includes("before")) first.resolve(text);
          }
        }
        first.resolve(text);
        return text;
      };
      const { status } = answer;
      return { status, headers: answer.headers, text: read(), first: first.promise };
    },
  };
  return self;
}

export const threadOf = (text: string): string => /"thread":\{"id":"([^"]+)"/.exec(text)?.[1] ?? "";

export const textsOf = async ({ store }: Member, threadId: string): Promise<string[]> => {
  const query = { limit: 99, order: "asc", hidden: false } as const;
  const { data } = await store.forUser("alice").listItems(threadId, query);
  return data.map((item) =>
    "content" in item && Array.isArray(item.content) ? String(item.content[0]?.text) : "",
  );
};

/** The number of the last frame. */
export const lastOf = (text: string): number => Number(/.*\nid: (\d+)\n/s.exec(`\n${text}`)?.[1]);
