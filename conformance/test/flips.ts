import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { startReferenceServer } from "../servers/reference/index.ts";
import { parseUser, run, worstVerdicts } from "../src/index.ts";

/** Where a run takes place. */
export const surroundings = ["in memory", "on SQLite", "with one core busy"] as const;
export type Surroundings = (typeof surroundings)[number];

/** A verdict that is not what the first run of the same server gave. */
export interface Flip {
  where: Surroundings;
  run: number;
  rule: string;
  before: string;
  now: string;
}

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** Judges one reference server again and again, each time with another seed; the verdicts that were not the same. */
export async function flips(
  where: Surroundings,
  runs: number,
  heard?: (run: number) => void,
): Promise<Flip[]> {
  const folder = mkdtempSync(join(tmpdir(), "chatkit-flips-"));
  const server = await startReferenceServer(
    where === "on SQLite" ? { database: join(folder, "flips.sqlite") } : {},
  );
  const busy = where === "with one core busy" ? new Worker("for (;;);", { eval: true }) : undefined;
  try {
    let first: ReturnType<typeof worstVerdicts> | undefined;
    const found: Flip[] = [];
    for (let n = 1; n <= runs; n++) {
      const verdicts = worstVerdicts((await run({ url: server.url, users, seed: n })).results);
      heard?.(n);
      first ??= verdicts;
      for (const rule of new Set([...first.keys(), ...verdicts.keys()])) {
        const [before, now] = [first.get(rule) ?? "absent", verdicts.get(rule) ?? "absent"];
        if (before !== now) found.push({ where, run: n, rule, before, now });
      }
    }
    return found;
  } finally {
    await busy?.terminate();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
