import { makeView, viewOf } from "../transcript/exchange-view.ts";
import { drive } from "./driver.ts";
import type { Session } from "./session.ts";
import type { Wire } from "./record.ts";

/** Deletes the threads that the run has created, each as the user who created it. */
export async function cleanUp(session: Session): Promise<void> {
  const { send } = drive(session, { id: "kit/clean-up" });
  const created = new Map<string, string | null>();
  for (const exchange of session.exchanges) {
    if (exchange.request.operation !== "threads.create") continue;
    const id = viewOf(exchange).threadId;
    if (id !== "") created.set(id, exchange.user);
  }
  for (const [thread_id, user] of created) {
    await send(
      `delete ${thread_id}`,
      { type: "threads.delete", params: { thread_id } },
      { user, timeout: 3000 },
    );
  }
}

/** How long an interrupted run waits for the ids of threads that are being created, in milliseconds. */
const mostWait = 1000;

/** Ends the requests of an interrupted run; `closed` takes what its case still wants to send. */
export async function hangUp(session: Session, closed: Wire): Promise<void> {
  const { wire, exchanges } = session;
  session.wire = closed;
  await closed.close();
  const isCreating = (): boolean =>
    exchanges.some(
      (exchange) =>
        exchange.request.operation === "threads.create" &&
        exchange.end.how === "unsent" &&
        makeView(exchange).threadId === "",
    );
  for (let waited = 0; waited < mostWait && isCreating(); waited += 10)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await wire.close();
}
