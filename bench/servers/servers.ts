import manifest from "../../packages/adapters/package.json" with { type: "json" };
import { nodeSdk } from "./chatkit-node-backend-sdk.ts";
import { python } from "./chatkit-python.ts";
import { nodeProcess } from "./node-process.ts";
import { baselines, type Server } from "./server.ts";
import { stores } from "./stores.ts";

const adapters = Object.keys(manifest.exports)
  .map((path) => path.slice(2))
  .filter((name) => !["testing", "package.json"].includes(name));
const quick = ["node-memory", "node-sqlite", "express-memory"];

/** Every adapter on every store. */
const own = adapters.flatMap((adapter) =>
  Object.keys(stores).map((store): Server => {
    const name = `${adapter}-${store}`;
    return {
      name,
      role: "own",
      quick: quick.includes(name),
      command: (folder) => nodeProcess("own.ts", adapter, store, folder),
    };
  }),
);

export const servers: readonly Server[] = [
  { name: baselines.raw, role: "raw", quick: true, command: () => nodeProcess("raw.ts", "each") },
  { name: "raw-coalesced", role: "raw", quick: true, command: () => nodeProcess("raw.ts", "coalesced") },
  ...own,
  python,
  nodeSdk,
];

/** Shows the head room of the load generator. */
export const instant: Server = {
  name: "load generator alone",
  role: "other",
  quick: true,
  command: () => nodeProcess("instant.ts"),
};

/** All except adapters that, for a scenario, do not differ from Node's or Express's. */
export const isOfFewAdapters = ({ role, name }: Server): boolean =>
  role !== "own" || /^(?:node|express)-/.test(name);

/** All except further adapters, for scenarios about the engine and its store only. */
export const isOfNodeAdapter = ({ role, name }: Server): boolean =>
  role !== "own" || name.startsWith("node-");
