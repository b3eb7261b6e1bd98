import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** Server processes on one database, each on a port of its own for as long as the group lives. */
export interface Processes {
  /** Ends a process with SIGKILL and starts it again; resolves when it listens again. */
  kill(n: number): Promise<void>;
  /** Stops a process for so many milliseconds, without telling it. */
  pause(n: number, ms: number): Promise<void>;
  end(): Promise<void>;
}

/** Starts a script once for each port, with its configuration as JSON; each prints a line when it listens. */
export async function startProcesses(
  script: string,
  ports: readonly number[],
  configOf: (port: number) => object,
): Promise<Processes> {
  const children: ChildProcess[] = [];
  const start = async (n: number): Promise<void> => {
    const child = spawn(
      process.execPath,
      ["--conditions=@chatkit-protocol/source", script, JSON.stringify(configOf(ports[n]!))],
      { stdio: ["pipe", "pipe", "pipe"] },
    );
    children[n] = child;
    const complaints: string[] = [];
    createInterface(child.stderr).on("line", (line) => {
      if (complaints.length < 20) complaints.push(line);
    });
    const listening = once(createInterface(child.stdout), "line");
    const ended = once(child, "exit").then(() => {
      throw new Error(`The process of port ${ports[n]} has ended:\n${complaints.join("\n")}`);
    });
    // It is expected to end later on.
    ended.catch(() => {});
    await Promise.race([listening, ended]);
  };
  const stop = async (child: ChildProcess): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exited = once(child, "exit");
    child.kill("SIGKILL");
    await exited;
  };
  await Promise.all(ports.map((_port, n) => start(n)));
  return {
    async kill(n) {
      await stop(children[n]!);
      await start(n);
    },
    async pause(n, ms) {
      const child = children[n]!;
      child.kill("SIGSTOP");
      await new Promise((resolve) => setTimeout(resolve, ms));
      child.kill("SIGCONT");
    },
    end: async () => void (await Promise.all(children.map(stop))),
  };
}
