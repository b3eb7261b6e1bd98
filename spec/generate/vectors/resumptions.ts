import { memoryStreamLog, type StreamLog } from "@chatkit-protocol/core";
import { renamer } from "../conversation/rename.ts";
import { ask, type Json, message, scriptedServer } from "./script-client.ts";

/** One request of a client that may lose its connection, and what it has received. */
export interface ResumptionStep {
  /** Absent: alice. */
  user?: string;
  /** The headers of this extension that the request has. */
  headers: Readonly<Record<string, string>>;
  request: Json;
  /** The connection was lost after that many frames; 0: before the client had read anything of the answer. */
  lost_after?: number;
  /** Absent where nothing of the answer has arrived. */
  status?: number;
  /** The headers of this extension that the answer has. */
  answer_headers?: Readonly<Record<string, string>>;
  /** For a stream: its text as it arrived, which may end inside a frame. */
  text?: string;
  /** The document of any other answer. */
  answer?: unknown;
}

interface PostOptions {
  user?: string;
  headers?: Readonly<Record<string, string>>;
  /** Loses the connection after that many frames. */
  lostAfter?: number;
  /** Loses it in the middle of the next frame. */
  insideFrame?: boolean;
  /** Something that happens on the server once `lostAfter` frames have arrived; the connection is not lost then. */
  meanwhile?: () => Promise<void>;
}

/** Posts the requests of clients that take part in the extension to a server of their own. */
export interface ResumptionClient {
  post(type: string, params: unknown, options?: PostOptions): Promise<ResumptionStep>;
  /** The thread that was created last. */
  readonly thread: string;
  readonly streamLog: StreamLog;
  /** What was recorded, with readable ids and times. */
  steps(): ResumptionStep[];
}

/** The header of a client that takes part. */
export const resumes = { "ChatKit-Resume": "1" } as const;
/** The key of the stream that is lost. */
export const key = "5f1c7a3e-5a0b-4c8a-9d55-3c1f0e9c2d7a";

/** A request that starts a stream, or one that continues it after the event `after`. */
export const keyed = (after = 0): Readonly<Record<string, string>> => ({
  ...resumes,
  "Idempotency-Key": key,
  ...(after > 0 ? { "Last-Event-ID": String(after) } : {}),
});

/** The parameters of a first message whose script runs. */
export const first = (...script: readonly Json[]): Json => ({ input: message(script) });

const namesOfAnswers = ["ChatKit-Resume", "ChatKit-Stream", "Retry-After"];

export function startResumptionClient(): ResumptionClient {
  const streamLog = memoryStreamLog();
  const server = scriptedServer({ streamLog });
  const rename = renamer();
  const recorded: ResumptionStep[] = [];
  let thread = "";

  /** The frame with readable ids and times, byte by byte as a server would have written it. */
  const renamed = (frame: string): string => {
    const [, number, data] = /^((?:id: \d+\n)?data: )(.*)$/s.exec(frame) ?? [];
    if (number === undefined || data === undefined) return frame;
    const event: unknown = JSON.parse(data);
    if (JSON.stringify(event) !== data) throw new Error(`The frame ${frame} is not printed as usual`);
    if (isCreation(event)) thread = event.thread.id;
    return number + JSON.stringify(rename(event));
  };

  async function textOf(body: AsyncIterable<string>, options: PostOptions): Promise<string> {
    const { lostAfter = Infinity, insideFrame = false, meanwhile } = options;
    let whole = "";
    let isReached = false;
    for await (const text of body) {
      whole += text;
      isReached = whole.split("\n\n").length > lostAfter;
      if (isReached && !meanwhile && !insideFrame) break;
      if (isReached) await meanwhile?.();
    }
    if (lostAfter !== Infinity && !isReached)
      throw new Error(`The stream has fewer than ${lostAfter} frames`);
    const frames = whole
      .split("\n\n")
      .slice(0, meanwhile ? undefined : lostAfter + (insideFrame ? 1 : 0))
      .filter((frame) => frame !== "")
      .map((frame) => `${renamed(frame)}\n\n`);
    const half = insideFrame ? frames.pop()! : "";
    return frames.join("") + half.slice(0, Math.floor(half.length / 2));
  }

  return {
    async post(type, params, options = {}) {
      const { user, headers = {}, lostAfter, meanwhile } = options;
      const request = { type, params, metadata: {} };
      const answer = await ask(server, request, user ?? "alice", headers);
      const { body, status } = answer;
      const document: unknown = typeof body === "string" ? JSON.parse(body) : undefined;
      const text = typeof body === "string" ? undefined : await textOf(body, options);
      const answerHeaders = namesOfAnswers.flatMap((name) => {
        const value = answer.headers[name.toLowerCase()];
        return value === undefined ? [] : [[name, value] as const];
      });
      const arrived = {
        status,
        answer_headers: Object.fromEntries(answerHeaders),
        ...(text === undefined ? { answer: rename(document) } : { text }),
      };
      const step: ResumptionStep = {
        ...(user === undefined ? {} : { user }),
        headers,
        request: rename(request) as Json,
        ...(lostAfter === undefined || meanwhile ? {} : { lost_after: lostAfter }),
        ...(lostAfter === 0 ? {} : arrived),
      };
      recorded.push(step);
      return step;
    },
    get thread() {
      return thread;
    },
    streamLog,
    steps: () => recorded,
  };
}

const isCreation = (event: unknown): event is { thread: { id: string } } =>
  typeof event === "object" && event !== null && "type" in event && event.type === "thread.created";
