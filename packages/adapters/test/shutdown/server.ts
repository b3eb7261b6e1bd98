import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { chatkit, drainOnSignal } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";

/** An application that ends politely: its arguments are how long a turn takes, and the grace. */

const [takes = 0, grace = 0] = process.argv.slice(2).map(Number);

const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield "Once upon a time";
    await sleep(takes);
    yield " there was an end.";
  },
});
const answer = chatkit(server, { authenticate: () => ({ userId: "alice" }) });
const ready = chatkit(server.readiness, { authenticate: () => null });
const http = createServer((req, res) => (req.url === "/readyz" ? ready(req, res) : answer(req, res)));
http.listen(0, "127.0.0.1", () => console.log((http.address() as AddressInfo).port));
await drainOnSignal(http, server, { grace });
console.log("drained");
