import { once } from "node:events";
import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";

/** What happens to one answer that is a stream. */
export interface Cut {
  /** Bytes after which the connection is cut; `frame`: in the middle of its second frame; undefined: never. */
  after: number | "frame" | undefined;
  /** Called at the cut, with the number of the process. */
  then?: (process: number) => void;
}

/** A load balancer without sticky sessions, which sends each request to the next process, and cuts streams. */
export interface Front {
  url: string;
  /** What is done to the next streams, and to which process the next request goes. */
  plan(cuts: () => Cut, next?: number): void;
  /** How many streams were cut. */
  readonly cuts: number;
  close(): Promise<void>;
}

export async function startFront(ports: readonly number[]): Promise<Front> {
  let turn = 0;
  let count = 0;
  let cutOf = (): Cut => ({ after: undefined });
  const server = createServer((incoming, outgoing) => {
    const process = turn++ % ports.length;
    const { method, headers } = incoming;
    const upstream = send({ port: ports[process]!, path: "/chatkit", method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      outgoing.flushHeaders();
      const isStream = answer.headers["content-type"]?.startsWith("text/event-stream");
      const cut = isStream ? cutOf() : { after: undefined };
      let left = typeof cut.after === "number" ? cut.after : Infinity;
      let seen = "";
      answer.on("error", () => outgoing.destroy());
      answer.on("end", () => outgoing.end());
      answer.on("data", (chunk: Buffer) => {
        if (left <= 0) return;
        if (cut.after === "frame" && left === Infinity) {
          const before = seen.length;
          // A character for each byte.
          seen += chunk.toString("latin1");
          const frame = /id: \d+\n.*\n\n/.exec(seen);
          if (frame) left = frame.index + frame[0].length + 5 - before;
        }
        const part = chunk.subarray(0, left);
        left -= part.length;
        outgoing.write(part, () => {
          if (left > 0 || outgoing.destroyed) return;
          count++;
          outgoing.destroy();
          upstream.destroy();
          cut.then?.(process);
        });
      });
    });
    upstream.on("error", () => outgoing.destroy());
    incoming.pipe(upstream);
    outgoing.on("close", () => upstream.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/chatkit`,
    plan(cuts, next = turn) {
      cutOf = cuts;
      turn = next;
    },
    get cuts() {
      return count;
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
