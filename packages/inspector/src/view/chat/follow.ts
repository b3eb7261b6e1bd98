import { runClientTools } from "./client-tools.ts";
import { type ChatCore, conversationOf } from "./core.ts";
import { load } from "./history.ts";
import { asTurn, showStream } from "./turns.ts";

/**
 * Loads a thread, and follows the turn that runs on it: one that this page has started before it was refreshed, or one of another
 * tab. Stop ends that turn as any other.
 */
export async function loadAndFollow(core: ChatCore, key: string, threadId: string): Promise<void> {
  if (core.streams.isOff()) return load(core, key, threadId);
  const leaving = new AbortController();
  const events = core.client.follow({ thread_id: threadId }, { signal: leaving.signal });
  // Attach first and load then: nothing can happen in between. A refusal means that nothing runs.
  const first = await events.next().catch(() => undefined);
  await load(core, key, threadId);
  if (!first || first.done) return;
  if (!conversationOf(core, key)?.thread) return leaving.abort();
  await asTurn(core, key, async (signal) => {
    signal.addEventListener("abort", () => {
      // The answer may be lost with the page; the turn then ends by itself.
      void core.streams.stop(threadId).catch(() => {});
      leaving.abort();
    });
    const all = async function* () {
      yield first.value;
      yield* events;
    };
    if (await showStream(core, key, all(), signal)) await runClientTools(core, key, signal);
  });
}
