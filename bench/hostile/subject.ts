import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";

/** What the measured process says of itself: milliseconds and bytes. */
export interface Reading {
  stall: number;
  cpu: number;
  rss: number;
  peak: number;
}

export interface Subject {
  port: number;
  /** Forgets what was read so far, after a collection of garbage. */
  reset(): Promise<Reading>;
  report(): Promise<Reading>;
  stop(): void;
}

/** Starts the server that is measured. */
export async function startSubject(store: string): Promise<Subject> {
  const child: ChildProcess = fork(new URL("./server.ts", import.meta.url), [store], {
    execArgv: ["--expose-gc", "--conditions=@chatkit-protocol/source"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ask = async (what: string): Promise<Reading> => {
    child.send(what);
    return (await once(child, "message"))[0] as Reading;
  };
  const [{ port }] = (await once(child, "message")) as [{ port: number }];
  return {
    port,
    reset: () => ask("reset"),
    report: () => ask("report"),
    stop: () => child.disconnect(),
  };
}

export interface Answered {
  status: number;
  bytes: number;
  text: string;
  milliseconds: number;
}

/** Sends a request and reads its whole answer; keeps the first 64 KiB of it. */
export function post(port: number, body: string | Buffer, user = "alice"): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const asked = request(
      { port, host: "127.0.0.1", method: "POST", path: "/", agent: false, headers: headersOf(user) },
      (answer) => {
        let bytes = 0;
        let text = "";
        answer.on("data", (piece: Buffer) => {
          bytes += piece.byteLength;
          if (text.length < 65_536) text += piece.toString();
        });
        answer.on("end", () => {
          const milliseconds = performance.now() - began;
          resolve({ status: answer.statusCode ?? 0, bytes, text, milliseconds });
        });
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const headersOf = (user: string): Record<string, string> => ({
  "content-type": "application/json",
  authorization: `Bearer ${user}`,
});

export const createThread = (text = "Hi"): string =>
  JSON.stringify({ type: "threads.create", params: { input: { content: [{ type: "input_text", text }] } } });

export const list = JSON.stringify({ type: "threads.list", params: { limit: 20 } });

export const mebibytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);
