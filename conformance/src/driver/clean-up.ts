import { drive, type Session } from "./driver.ts";
import { makeView, viewOf } from "../transcript/exchange-view.ts";
import type { Wire } from "./wire.ts";

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

/** How long an interrupted run waits for the ids of threads that it has just asked for, in milliseconds. */
const naming = 1000;

/** Ends what an interrupted drive does: `deaf` takes what it still wants to send, what is being created gets its name. */
export async function hangUp(session: Session, deaf: Wire): Promise<void> {
  const { wire, exchanges } = session;
  session.wire = deaf;
  await deaf.close();
  const nameless = (): boolean =>
    exchanges.some(
      (exchange) =>
        exchange.request.operation === "threads.create" &&
        exchange.end.how === "unsent" &&
        makeView(exchange).threadId === "",
    );
  for (let waited = 0; waited < naming && nameless(); waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await wire.close();
}
