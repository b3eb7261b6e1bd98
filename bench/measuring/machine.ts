import { spawnSync } from "node:child_process";
import { availableParallelism, cpus, loadavg, platform, release } from "node:os";
import { placement } from "./pinning.ts";

/** When and on what a run was made. */
export interface Machine {
  date: string;
  commit: string;
  cpu: string;
  cores: number;
  system: string;
  node: string;
  placement: string;
  /** Other processes that wanted a core in the minute before the run: anything above zero is noise. */
  busyBefore: number;
}

export function machine(): Machine {
  const git = (...args: string[]): string => spawnSync("git", args, { encoding: "utf8" }).stdout.trim();
  const changed = git("status", "--porcelain", "--", "packages") === "" ? "" : " with changes";
  return {
    date: new Date().toISOString(),
    commit: git("rev-parse", "--short=12", "HEAD") + changed,
    cpu: cpus()[0]?.model ?? "unknown",
    cores: availableParallelism(),
    system: `${platform()} ${release()}`,
    node: process.version,
    placement,
    busyBefore: loadavg()[0] ?? 0,
  };
}
