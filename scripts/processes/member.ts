import { Pool } from "pg";
import { startReferenceServer } from "../../conformance/servers/reference/index.ts";
import { type Place, storeAt } from "../chaos/place.ts";
import { recordsInFile, recordsInTable } from "./records.ts";

/** One process of the reference server. */
export interface MemberConfig {
  place: Place;
  port: number;
  /** Where clients reach all of the processes, without a path. */
  origin: string;
}

async function listen({ place, port, origin }: MemberConfig): Promise<void> {
  const store = await storeAt(place);
  const records =
    "path" in place
      ? recordsInFile(`${place.path}.records`)
      : await recordsInTable(new Pool({ connectionString: place.url, max: 4 }));
  // The run provokes failures of the server on purpose: they are not reported.
  const shared = { records, origin, streamLog: store.streamLog() };
  await startReferenceServer({ port, shared, replace: { store: () => store } });
  console.log("listening");
  // Nobody is left behind if the parent is killed.
  process.stdin.resume().on("close", () => process.exit());
}

const [, , config] = process.argv;
if (config !== undefined) await listen(JSON.parse(config) as MemberConfig);
