import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { request as send } from "node:http";

/** Where a proxy cuts an answer: after so many of its bytes. */
export interface Cuts {
  /** The place of the next cut; undefined for the connection that stays whole. */
  next(): number | undefined;
}

/** A proxy that cuts the connections of streams; other answers pass. */
export const cutting =
  (target: string, cuts: Cuts): RequestListener =>
  (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, headers } = incoming;
    const upstream = send(target, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      const isStream = answer.headers["content-type"]?.startsWith("text/event-stream");
      let left = isStream ? cuts.next() : undefined;
      answer.on("error", () => outgoing.destroy());
      answer.on("end", () => outgoing.end());
      answer.on("data", (chunk: Buffer) => {
        if (left === undefined) return void outgoing.write(chunk);
        const part = chunk.subarray(0, left);
        left -= part.length;
        outgoing.write(part, () => {
          if (left !== 0) return;
          outgoing.destroy();
          upstream.destroy();
        });
      });
    });
    upstream.on("error", () => outgoing.destroy());
    incoming.pipe(upstream);
    outgoing.on("close", () => upstream.destroy());
  };

/** Cuts at these places, one after the other, and then no more. */
export function cutsAt(...places: number[]): Cuts {
  const left = [...places];
  return { next: () => left.shift() };
}
