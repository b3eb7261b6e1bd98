import { lastWords, probes } from "../transcript/outages.ts";
import type { Exchange } from "../transcript/transcript.ts";
import { addExchange } from "./new-exchange.ts";
import type { Session } from "./session.ts";

/** How long a server may take to start again, and how long the kit waits before it tries again, in milliseconds. */
const restart = 5000;
const between = 250;

/** Asks a server that has left requests without an answer whether it is still there; one that restarts gets time for it. */
export async function lookAgain(session: Session, suspect: Exchange): Promise<void> {
  const until = session.now() + restart * session.slow;
  for (;;) {
    const n = session.exchanges.filter(({ case: id }) => id === probes).length + 1;
    const { exchange, outgoing } = addExchange(session, {
      case: probes,
      label: { name: "probe", n },
      request: { type: "threads.list", params: { limit: 1 } },
      options: { timeout: 5000 },
    });
    await (
      await session.wire.open(exchange, outgoing)
    ).done;
    if (exchange.response) return session.budget.revive();
    // A server that accepts the connection is there, and hangs.
    if (exchange.end.how !== "failed" || session.now() >= until)
      return session.budget.die(`the server has stopped answering: ${lastWords(suspect)}`);
    await new Promise((resolve) => setTimeout(resolve, between));
  }
}
