import { chatkit } from "@chatkit-protocol/adapters/node";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { listen } from "./listen.ts";
import { pacedReply } from "./paced.ts";
import { newWorld } from "./world.ts";

/** A server on a SQLite file, in a process that will be killed; sends its parent the URL. */
const { server } = newWorld(sqliteStore(process.argv[2] ?? ""), { respond: pacedReply });
const { url } = await listen(
  chatkit(server, { authenticate: ({ headers }) => ({ userId: headers.authorization ?? "" }) }),
);
process.on("disconnect", () => process.exit());
process.send?.(url);
