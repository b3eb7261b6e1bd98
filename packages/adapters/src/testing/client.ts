import {
  type Agent,
  type ClientRequest,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
} from "node:http";
import { pipeline, type Readable } from "node:stream";
import { constants, createGunzip } from "node:zlib";
import { within } from "./within.ts";

/** Milliseconds that a case waits for an answer. */
const timeout = 4000;

export interface SendOptions {
  method?: string;
  headers?: Record<string, string>;
  body?: string | Uint8Array;
  /** Without one, every request has a connection of its own. */
  agent?: Agent;
}

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** The next piece of text, null after a clean end. Rejects if the connection broke. */
  piece: () => Promise<string | null>;
  /** All the rest. Rejects if the connection broke. */
  text: () => Promise<string>;
}

/** A request on its way: its body can still be written, and its answer may not have begun. */
export interface Sending {
  reply: Promise<Reply>;
  request: ClientRequest;
  /** Closes the connection at once, as a closed browser tab does. */
  leave: () => void;
}

/** Begins a request and leaves its body open. */
export function begin(url: string, { method = "POST", headers = {}, agent }: SendOptions = {}): Sending {
  const sending = request(url, { method, agent: agent ?? false, headers: withType(headers) });
  const answered = new Promise<Reply>((resolve, reject) => {
    sending.on("error", reject).on("response", (response) => resolve(toReply(response)));
  });
  const reply = within(timeout, "the head of the answer", answered);
  // A client that has left does not wait for the answer.
  reply.catch(() => undefined);
  return {
    reply,
    request: sending,
    leave: () => sending.destroy(),
  };
}

/** Sends a whole request and waits for the head of its answer. */
export async function send(url: string, options: SendOptions = {}): Promise<Reply & Pick<Sending, "leave">> {
  const sending = begin(url, options);
  sending.request.end(options.body ?? "");
  return { ...(await sending.reply), leave: sending.leave };
}

/** The reader of the content sees a broken connection. */
const ignore = (): void => {};

const withType = (headers: Record<string, string>) => ({ "content-type": "application/json", ...headers });

function toReply(response: IncomingMessage): Reply {
  // Read as it comes: gunzip would keep a chunk until its block is full.
  const gunzip = { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH };
  const zipped = response.headers["content-encoding"] === "gzip";
  const content: Readable = zipped ? pipeline(response, createGunzip(gunzip), ignore) : response;
  content.setEncoding("utf8");
  const pieces: AsyncIterator<string> = content[Symbol.asyncIterator]();
  const piece = async () => {
    const step = await within(timeout, "the next piece of the answer", pieces.next());
    return step.done ? null : step.value;
  };
  const text = async () => {
    let all = "";
    for (let next = await piece(); next !== null; next = await piece()) all += next;
    return all;
  };
  return { status: response.statusCode ?? 0, headers: response.headers, piece, text };
}
