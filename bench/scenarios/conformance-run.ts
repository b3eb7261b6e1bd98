import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { parseUser, run } from "../../conformance/src/index.ts";
import { startReferenceServer } from "../../conformance/servers/reference/index.ts";
import type { Scenario } from "./scenario.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** How long the kit takes to judge the server of this repository that plays its scripts, in this process. */
export const conformanceRun: Scenario = {
  name: "conformance-run",
  title: "a whole run of the conformance kit, tier T2",
  quick: false,
  isFresh: true,
  metrics: [{ name: "time", unit: "s", better: "less" }],
  async open({ folder }) {
    return {
      subjects: [
        {
          name: "reference server of the kit, SQLite",
          async measure() {
            const database = join(mkdtempSync(join(folder, "kit-")), "chatkit.sqlite");
            // The run provokes failures of the server on purpose: they are not reported.
            const server = await startReferenceServer({ database, onError: () => undefined });
            try {
              const { durationMs, transcript } = await run({ url: server.url, users, seed: 1 });
              if (transcript.tier !== "T2") throw new Error(`The run was of tier ${transcript.tier}.`);
              return { time: durationMs / 1000 };
            } finally {
              await server.close();
            }
          },
          close: async () => {},
        },
      ],
      skipped: [],
    };
  },
};
