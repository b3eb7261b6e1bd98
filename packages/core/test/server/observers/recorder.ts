import {
  type Answer,
  ChatKitServer,
  memoryStore,
  type Observer,
  type RequestEnd,
  type ServerOptions,
  type StoreCallEnd,
  type TurnEnd,
} from "../../../src/index.ts";

/** What an observer was notified of, in order, and without durations. */
export type Told =
  | { request: "begin"; headers: Readonly<Record<string, string>> }
  | ({ request: "end" } & Omit<RequestEnd, "requestId">)
  | { turn: "begin"; operation?: string; userId?: string; threadId: string }
  | ({ turn: "end" } & Omit<TurnEnd, "timeToFirstEvent"> & { hasFirstEvent: boolean })
  | { store: string }
  | ({ store: string; ended: true } & StoreCallEnd);

/** An observer that records what it is notified of. */
export function recorder(headers: readonly string[] = []) {
  const told: Told[] = [];
  const requestIds = new Set<string>();
  const durations: unknown[] = [];
  const observer: Observer = {
    headers,
    request({ requestId, headers }) {
      requestIds.add(requestId);
      told.push({ request: "begin", headers });
      return {
        end({ requestId, duration, ...end }) {
          requestIds.add(requestId);
          durations.push(duration);
          told.push({ request: "end", ...end });
        },
        turn({ requestId, ...begin }) {
          requestIds.add(requestId);
          told.push({ turn: "begin", ...begin });
          return {
            end({ duration, timeToFirstEvent, ...end }) {
              durations.push(duration, timeToFirstEvent ?? 0);
              told.push({ turn: "end", ...end, hasFirstEvent: timeToFirstEvent !== undefined });
            },
          };
        },
        storeCall({ method }) {
          told.push({ store: method });
          return {
            end({ duration, ...end }) {
              durations.push(duration);
              told.push({ store: method, ended: true, ...end });
            },
          };
        },
      };
    },
  };
  const ends = (kind: "request" | "turn") =>
    told.filter((one) => kind in one && Object.values(one)[0] === "end");
  return { observer, told, requestIds, durations, ends };
}

export const input = (text = "Hi") => ({ content: [{ type: "input_text", text }] });

/** A server of Alice's, and a function that posts to it. */
export function hosted(options: Partial<ServerOptions>) {
  const reported: unknown[] = [];
  const server = new ChatKitServer({
    store: memoryStore(),
    onError: (error) => reported.push(error),
    ...options,
  });
  const post = (
    type: string,
    params: object,
    {
      signal = new AbortController().signal,
      headers = {},
    }: { signal?: AbortSignal; headers?: Record<string, string> } = {},
  ): Promise<Answer> =>
    server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type, params }),
      identity: { userId: "alice" },
      header: (name) => headers[name],
      signal,
    });
  return { server, post, reported };
}

/** The whole answer. */
export async function textOf(answer: Answer | Promise<Answer>): Promise<string> {
  const { body } = await answer;
  if (typeof body === "string") return body;
  let text = "";
  for await (const frame of body) text += frame;
  return text;
}

/** Reads until the frames contain a string; the reader continues where this ends. */
export async function readUntil({ body }: Answer, part: string) {
  if (typeof body === "string") throw new Error(body);
  const frames = body[Symbol.asyncIterator]();
  let seen = "";
  while (!seen.includes(part)) {
    const step = await frames.next();
    if (step.done) throw new Error(`no frame with ${part} in ${seen}`);
    seen += step.value;
  }
  return { frames, threadId: /"id":"(thr_[^"]+)"/.exec(seen)?.[1] ?? "" };
}
