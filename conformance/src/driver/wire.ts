import { Readable } from "node:stream";
import { Agent, request } from "undici";
import { type Incoming, type Kept, type Outgoing, record, type Wire } from "./record.ts";
import { lookupOutside } from "./upload-targets.ts";

/** Sends and records: own connections, no redirects, no repetition; only a coding that was asked for is undone. */
export function wire(now: () => number): Wire {
  const settings = { bodyTimeout: 0, headersTimeout: 0, connectTimeout: 5000, pipelining: 0 };
  const agent = new Agent(settings);
  const outside = new Agent({ ...settings, connect: { lookup: lookupOutside, timeout: 5000 } });
  const kept: Kept = { bytes: 0 };
  return {
    open: (exchange, outgoing) =>
      record(
        (sent, signal) => send(sent.outside ? outside : agent, sent, signal),
        { now, kept },
        exchange,
        outgoing,
      ),
    close: async () => void (await Promise.all([agent.destroy(), outside.destroy()])),
  };
}

async function send(
  agent: Agent,
  { url, method, headers, body, padding }: Outgoing,
  signal: AbortSignal,
): Promise<Incoming> {
  const response = await request(url, {
    dispatcher: agent,
    method,
    headers,
    ...(body === undefined ? {} : padding > 0 ? padded(body, padding, headers) : { body }),
    signal,
    responseHeaders: "raw",
  });
  return {
    status: response.statusCode,
    headers: pairs(response.headers as unknown as Buffer[] | string[]),
    body: response.body,
  };
}

/** A body with white space behind it, which is never whole in memory. */
function padded(body: string | Uint8Array, padding: number, headers: Outgoing["headers"]) {
  const start = Buffer.from(body);
  const space = Buffer.alloc(Math.min(padding, 256 * 1024), " ");
  async function* pieces(): AsyncGenerator<Buffer, void> {
    yield start;
    for (let rest = padding; rest > 0; rest -= space.byteLength) yield space.subarray(0, rest);
  }
  const size = String(start.byteLength + padding);
  return { body: Readable.from(pieces()), headers: { ...headers, "content-length": size } };
}

/** Raw header lists as pairs, names in lower case. */
export function pairs(raw: readonly (Buffer | string)[]): [string, string][] {
  const list: [string, string][] = [];
  for (let index = 0; index + 1 < raw.length; index += 2) {
    list.push([String(raw[index]).toLowerCase(), String(raw[index + 1])]);
  }
  return list;
}
