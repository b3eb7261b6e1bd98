import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { nodeProcess } from "./node-process.ts";
import type { Server } from "./server.ts";

const folder = fileURLToPath(new URL("../../conformance/servers/chatkit-node-backend-sdk", import.meta.url));

/** An independent server for Node, which the conformance suite judges too. */
export const nodeSdk: Server = {
  name: "chatkit-node-backend-sdk",
  role: "other",
  quick: false,
  install() {
    if (existsSync(`${folder}/node_modules/express`)) return undefined;
    const { status } = spawnSync("npm", ["ci", "--silent"], {
      cwd: folder,
      stdio: ["ignore", "ignore", "inherit"],
    });
    return status === 0 ? undefined : `npm ci failed in ${folder}`;
  },
  command: () => nodeProcess("chatkit-node-backend-sdk/server.js"),
};
