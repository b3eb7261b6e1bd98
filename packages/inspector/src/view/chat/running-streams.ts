import type { ChatOptions } from "./options.ts";

/** What a chat learns of streams that can be resumed, from the answers that pass. */
export interface RunningStreams {
  /** Whether nothing can be resumed: the page does not want it, or the server does not support it. */
  isOff(): boolean;
  /** Notes what an answer says. */
  note(body: unknown, response: Response): void;
  /** Stops the turn of a thread whose stream this page follows; its end comes over that stream. */
  stop(threadId: string): Promise<void>;
}

export function runningStreams(
  options: () => ChatOptions,
  post: (body: string) => Promise<Response>,
): RunningStreams {
  const followed = new Map<string, string>();
  let isMissing = false;
  return {
    isOff: () => isMissing || !options().api.resume,
    note(body, response) {
      isMissing = response.headers.get("chatkit-resume") !== "1";
      const stream = response.headers.get("chatkit-stream");
      const thread = stream === null ? undefined : followedThread(body);
      if (stream !== null && thread !== undefined) followed.set(thread, stream);
    },
    async stop(threadId) {
      const stream_id = followed.get(threadId);
      if (stream_id === undefined) return;
      const answer = await post(
        JSON.stringify({ type: "streams.stop", params: { stream_id }, metadata: {} }),
      );
      await answer.body?.cancel();
    },
  };
}

/** The thread that a `streams.resume` names. */
function followedThread(body: unknown): string | undefined {
  if (typeof body !== "string" || !body.startsWith('{"type":"streams.resume"')) return undefined;
  const { params } = JSON.parse(body) as { params: { thread_id?: string } };
  return params.thread_id;
}
