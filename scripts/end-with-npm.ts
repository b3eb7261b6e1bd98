import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Ends this process with SIGTERM once the npm that started it is gone. npm sends signals to the shell in which it runs a
 * script, not to the script, and sends none if it is killed.
 */
export function endWithNpm(): void {
  if (process.env["npm_lifecycle_event"] === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const { name, ppid } = processOf(parent);
  // Some shells replace themselves with the last command, so that npm itself is the parent.
  const npm = name.endsWith("sh") ? ppid : parent;
  setInterval(() => {
    if (process.ppid !== parent || !isAlive(npm)) process.kill(process.pid, "SIGTERM");
  }, 250).unref();
}

function processOf(pid: number): { name: string; ppid: number } {
  // Small images of Linux have no `ps`, and no other system has this file.
  const [, name = "", ppid = ""] =
    process.platform === "linux"
      ? (/\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [])
      : (/^\s*(?:.*\/)?(\S+)\s+(\d+)\s*$/.exec(
          execFileSync("ps", ["-o", "comm=,ppid=", "-p", String(pid)], { encoding: "utf8" }),
        ) ?? []);
  return { name, ppid: Number(ppid) };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // A process of another user is alive, and may not be signalled.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
