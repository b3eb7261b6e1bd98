import type { Drive, Message } from "../../case/drive.ts";
import type { View } from "../../transcript/view.ts";

/** Milliseconds for which a thread may be busy with a turn that its client has left (CN-01). */
export const settlingTime = 5000;

/** Sends a message as soon as the thread accepts it: a 409 is tried again while the last turn may settle. */
export async function addMessageWhenFree(
  d: Drive,
  name: string,
  threadId: string,
  message: Message,
  timeout = 10_000,
): Promise<View> {
  const end = performance.now() + settlingTime;
  for (let n = 1; ; n++) {
    const view = await d.addUserMessage({ name, n }, threadId, message, { timeout });
    if (view.status !== 409 || performance.now() > end) return view;
    await d.pause(250);
  }
}
