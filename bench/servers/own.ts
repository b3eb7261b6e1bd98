import { ChatKitServer } from "@chatkit-protocol/core";
import { type AdapterName, adapters } from "../../packages/adapters/test/mounts/index.ts";
import { respond } from "./application.ts";
import { answerReadings } from "./readings.ts";
import { type StoreName, stores } from "./stores.ts";

/** A server of this repository, in a separate process: `own.ts ADAPTER STORE FOLDER` prints its URL. */

const [adapter, store, folder] = process.argv.slice(2) as [AdapterName, StoreName, string];
const opened = stores[store](folder);
const server = new ChatKitServer({
  store: opened,
  respond: respond(opened),
  limits: { turnsPerUser: 1_000_000 },
  onError: (error) => console.error(error),
});
const { url } = await adapters[adapter].mount(server, {
  // One user: telling users apart costs nothing.
  authenticate: () => ({ userId: "alice" }),
  onError: (error) => console.error(error),
});
console.log(url);
answerReadings();
