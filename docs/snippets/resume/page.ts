import { applyEvent, createClient, loadThread, RefusedError } from "@chatkit-protocol/core/client";
import type { Thread } from "@chatkit-protocol/core/protocol";

/** Shows a thread after a refresh of the page, and follows the answer that it is getting. */
export async function showThread(
  url: string,
  threadId: string,
  show: (thread: Thread) => void,
): Promise<void> {
  const client = createClient({ url, resume: true });
  let thread: Thread | undefined;
  try {
    for await (const event of client.follow({ thread_id: threadId })) {
      // Attach first and load then: nothing can happen in between.
      thread = applyEvent((thread ??= await loadThread(client, threadId)), event);
      show(thread);
    }
  } catch (error) {
    if (!(error instanceof RefusedError && error.status === 404)) throw error;
  }
  // Nothing runs any more.
  show(await loadThread(client, threadId));
}
