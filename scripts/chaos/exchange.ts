import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import type { Exchange } from "../../conformance/src/index.ts";
import { traffic } from "../../conformance/src/transcript/transcript.ts";

type Open = { -readonly [Key in keyof Exchange]: Exchange[Key] };

/** One POST of a client, as the kit records it, and what arrived. */
export interface Posted {
  exchange: Exchange;
  status: number;
  text: string;
}

export interface Post {
  port: number;
  user: string;
  operation: string;
  params: object;
  n: number;
  /** Milliseconds of the run. */
  now: () => number;
  /** Milliseconds after which the client gives up. */
  patience: number;
  /** Called with each event; `false` closes the connection. */
  heard?: (event: Event, at: number) => boolean;
}

/** An event as far as a client of this kind reads it. */
export interface Event {
  type: string;
  thread?: { id: string };
  item?: { id: string; type: string };
}

/** Sends it on a connection of its own, so that each goes to another process; never rejects. */
export async function post({
  port,
  user,
  operation,
  params,
  n,
  now,
  patience,
  heard,
}: Post): Promise<Posted> {
  const body = JSON.stringify({ type: operation, params });
  const headers = { "content-type": "application/json", authorization: `Bearer ${user}` };
  const exchange: Open = {
    n,
    case: traffic,
    label: String(n),
    user,
    request: { method: "POST", url: "http://127.0.0.1/chatkit", headers, body, operation, at: now() },
    end: { how: "failed", at: 0 },
  };
  const sent = request({ port, host: "127.0.0.1", method: "POST", path: "/chatkit", headers, agent: false });
  const chunks: { at: number; bytes: Uint8Array }[] = [];
  let how: Exchange["end"]["how"] = "failed";
  let text = "";
  const timer = setTimeout(() => {
    how = "timeout";
    sent.destroy();
  }, patience);
  try {
    sent.end(body);
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    exchange.response = {
      status: response.statusCode ?? 0,
      headers: Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
      at: now(),
      chunks,
    };
    const decoder = new TextDecoder();
    let rest = "";
    for await (const bytes of response as AsyncIterable<Uint8Array>) {
      const at = now();
      chunks.push({ at, bytes });
      const piece = decoder.decode(bytes, { stream: true });
      text += piece;
      if (!heard) continue;
      const frames = (rest + piece).split("\n\n");
      rest = frames.pop() ?? "";
      for (const frame of frames) {
        if (frame.startsWith("data: ") && !heard(JSON.parse(frame.slice(6)) as Event, at)) how = "closed";
      }
      if (how === "closed") break;
    }
    if (how === "failed") how = "complete";
  } catch {
    if (how === "failed" && exchange.response) how = "cut";
  } finally {
    clearTimeout(timer);
    sent.destroy();
  }
  exchange.end = { how, at: now() };
  return { exchange, status: exchange.response?.status ?? 0, text };
}
