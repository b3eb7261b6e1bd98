import { drive, type Session } from "./driver.ts";
import { viewOf } from "./viewing.ts";

/** Deletes the threads that the run has made, each as the user who made it. */
export async function cleanUp(session: Session): Promise<void> {
  const broom = drive(session, { id: "kit/clean-up" });
  const made = new Map<string, string | null>();
  for (const exchange of session.exchanges) {
    if (exchange.request.operation !== "threads.create") continue;
    const id = viewOf(exchange).threadId;
    if (id !== "") made.set(id, exchange.user);
  }
  for (const [thread_id, user] of made) {
    await broom.send(
      `delete ${thread_id}`,
      { type: "threads.delete", params: { thread_id } },
      { user, timeout: 3000 },
    );
  }
}
