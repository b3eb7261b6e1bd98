import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import type { User } from "../driver/identity.ts";
import type { Redactor } from "../driver/redaction.ts";
import type { Run } from "../run/finished-run.ts";
import { readTranscript, writeTranscript } from "../transcript/transcript-file.ts";
import type { Transcript } from "../transcript/transcript.ts";
import { UsageError } from "./usage.ts";

const headers = z.record(z.string(), z.string());

const schema = z.object({
  url: z.string(),
  seed: z.number(),
  /** Secrets are variables. */
  users: z.array(z.object({ name: z.string(), headers })),
  headers,
  failed: z.array(z.object({ rule: z.string(), case: z.string() })),
});

/** What `replay`, `rejudge` and `--only last-failed` know of the run before. */
export type LastRun = z.infer<typeof schema>;

/** Outside the project, one for each folder in which the kit runs. */
function folder(): string {
  const { XDG_CACHE_HOME: cache, LOCALAPPDATA: windows } = process.env;
  const here = createHash("sha256").update(process.cwd()).digest("hex").slice(0, 16);
  return join(cache ?? windows ?? join(homedir(), ".cache"), "chatkit-conformance", here);
}

/** Keeps a run for later commands; prints a warning where it cannot. */
export function keepRun(
  run: Run,
  users: readonly User[],
  extra: Readonly<Record<string, string>>,
  redactor: Redactor,
): void {
  const last: LastRun = {
    url: run.transcript.url,
    seed: run.transcript.seed,
    users: users.map(({ name, headers: own }) => ({ name, headers: redactor.headers(own) })),
    headers: redactor.headers(extra),
    failed: run.results
      .filter(({ verdict }) => !["pass", "unsupported", "not-reached"].includes(verdict))
      .map(({ rule, case: id }) => ({ rule, case: id })),
  };
  try {
    mkdirSync(folder(), { recursive: true });
    writeFileSync(join(folder(), "last-run.json"), JSON.stringify(last));
    writeFileSync(join(folder(), "transcript.json"), writeTranscript(run.transcript));
  } catch (error) {
    process.stderr.write(
      `The run could not be saved for \`replay\`: ${error instanceof Error ? error.message : String(error)}\n`,
    );
  }
}

export function lastRun(): LastRun {
  return schema.parse(JSON.parse(read("last-run.json")));
}

export const lastTranscript = (): Transcript => readTranscript(read("transcript.json"));

function read(name: string): string {
  try {
    return readFileSync(join(folder(), name), "utf8");
  } catch {
    // It is not there, for whatever reason: only a run makes one.
    throw new UsageError("there is no run before this one in this folder; judge a server first");
  }
}
