import { createHash } from "node:crypto";
import { RedisStreamLogError } from "./errors.ts";

/** What the log needs from a connected client; the one that `createClient()` of `redis` makes has it. */
export interface RedisConnection {
  sendCommand(args: readonly string[], options?: { abortSignal?: AbortSignal }): Promise<unknown>;
  /** A client with the same options, which is not connected yet. */
  duplicate(): RedisSubscriber;
}

/** A connection of its own for notifications, which reconnects and subscribes again by itself. */
export interface RedisSubscriber {
  connect(): Promise<unknown>;
  subscribe(channel: string, listener: () => void): Promise<unknown>;
  on(event: "error" | "ready", listener: () => void): unknown;
  /** Throws if it is closed already. */
  destroy(): void;
}

/** A Lua script, which Redis runs as one step. */
export interface Script {
  /** For errors. */
  name: string;
  text: string;
  sha: string;
}

export const scriptOf = (name: string, text: string): Script => ({
  name,
  text,
  sha: createHash("sha1").update(text).digest("hex"),
});

export interface Commands {
  /** Its reply. Throws {@link RedisStreamLogError}. */
  send(...args: string[]): Promise<unknown>;
  /** Throws {@link RedisStreamLogError}. */
  run(script: Script, ...args: (string | number)[]): Promise<unknown>;
}

/** Commands that are answered within `patience` milliseconds or fail; those that are not sent by then never are. `key` is the first one of each script. */
export function commandsOf(
  client: RedisConnection,
  { key, patience }: { key: string; patience: number },
): Commands {
  async function send(name: string, args: readonly string[]): Promise<unknown> {
    const signal = AbortSignal.timeout(patience);
    const late = Promise.withResolvers<never>();
    const end = (): void =>
      late.reject(new RedisStreamLogError(`Redis has not answered ${name} within ${patience} ms.`));
    signal.addEventListener("abort", end, { once: true });
    try {
      return await Promise.race([client.sendCommand(args, { abortSignal: signal }), late.promise]);
    } catch (cause) {
      if (cause instanceof RedisStreamLogError) throw cause;
      if (signal.aborted) end();
      throw new RedisStreamLogError(`Redis has not done ${name}: ${wordsOf(cause)}`, { cause });
    } finally {
      signal.removeEventListener("abort", end);
    }
  }

  return {
    send: (...args) => send(args[0]!, args),
    async run({ name, text, sha }, ...given) {
      const args = ["1", key, ...given.map(String)];
      try {
        return await send(name, ["EVALSHA", sha, ...args]);
      } catch (error) {
        // A server that has restarted does not know the script.
        if (!(error instanceof RedisStreamLogError && wordsOf(error.cause).startsWith("NOSCRIPT")))
          throw error;
        return send(name, ["EVAL", text, ...args]);
      }
    },
  };
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
