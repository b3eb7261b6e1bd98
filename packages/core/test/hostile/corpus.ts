import { readFileSync } from "node:fs";

/** A part of a body: a string, a repeated string (`#` is its number), or bytes. */
type Part = string | { repeat: string; times: number; between?: string } | { hex: string; times?: number };

/** A request body that no client of the protocol sends, and the answer of a server with default limits. */
export interface HostileRequest {
  what: string;
  body: string | readonly Part[];
  status: number;
  /** How the first path in the answer begins. */
  path?: string;
  /** A string that the answer contains. */
  answered?: string;
}

/** An event stream that no server of the protocol sends, and how a client reads it. */
export interface HostileStream {
  what: string;
  body: string | readonly Part[];
  /** How many events are read … */
  events: number;
  /** … before this error, if there is one, … */
  error?: "BrokenStreamError" | "InvalidFrameError" | null;
  /** … and the items of the thread that they end in, where it shows something. */
  items?: readonly unknown[];
  /** What is different for a reader without schemas. */
  unchecked?: Pick<HostileStream, "events" | "error">;
}

const read = <T>(file: string): T => JSON.parse(readFileSync(new URL(file, import.meta.url), "utf8")) as T;

/** Bodies that are expensive for their size. */
export const costlyRequests = read<HostileRequest[]>("costly-requests.json");
/** Bodies that are wrong in some way. */
export const wrongRequests = read<HostileRequest[]>("wrong-requests.json");
export const hostileStreams = read<HostileStream[]>("streams.json");

export const bytesOf = (body: HostileRequest["body"]): Buffer<ArrayBuffer> =>
  typeof body === "string" ? Buffer.from(body) : Buffer.concat(body.map(partBytes));

function partBytes(part: Part): Buffer {
  if (typeof part === "string") return Buffer.from(part);
  if ("hex" in part) return Buffer.alloc((part.hex.length / 2) * (part.times ?? 1), part.hex, "hex");
  const { repeat, times, between = "" } = part;
  if (!repeat.includes("#")) return Buffer.from(`${`${repeat}${between}`.repeat(times - 1)}${repeat}`);
  return Buffer.from(Array.from({ length: times }, (_, n) => repeat.replace("#", String(n))).join(between));
}
