import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** What the system reports about a process: microseconds of CPU since its start, and bytes in memory. */
export interface ProcessReading {
  cpu: number;
  rss: number;
}

/** Reads a process in any language: from /proc if it exists, in nanoseconds, else from `ps`. */
export const processReading = (pid: number): ProcessReading =>
  existsSync(`/proc/${pid}/schedstat`) ? fromProc(pid) : fromPs(pid);

function fromProc(pid: number): ProcessReading {
  let nanoseconds = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    nanoseconds += Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ", 1)[0]);
  }
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return { cpu: nanoseconds / 1000, rss: Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]) * 1024 };
}

/** `ps` has only hundredths of a second. */
function fromPs(pid: number): ProcessReading {
  const { stdout } = spawnSync("ps", ["-o", "time=,rss=", "-p", String(pid)], { encoding: "utf8" });
  const [time = "", rss] = stdout.trim().split(/\s+/);
  const seconds = time.split(/[-:]/).reduce((sum, part) => sum * 60 + Number(part), 0);
  return { cpu: seconds * 1e6, rss: Number(rss) * 1024 };
}
