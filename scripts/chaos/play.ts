import { join } from "node:path";
import { freePort } from "../../conformance/servers/free-port.ts";
import { judges, judgeTranscript, type Transcript } from "../../conformance/src/index.ts";
import { balance } from "./balancer.ts";
import { check, type Findings } from "./check.ts";
import { playClients, type Seen } from "./clients.ts";
import { watchLocks } from "./locks.ts";
import type { Place } from "./place.ts";
import { startProcesses } from "./processes.ts";
import type { MemberConfig } from "./server.ts";

export interface Chaos {
  place: Place;
  /** Whether turns of different processes exclude each other; without, it shows what the checks find. */
  leases: boolean;
  /** Whether some processes are stopped instead of killed. */
  stops: boolean;
  processes: number;
  clients: number;
  threads: number;
  /** Ends after so many turns, or after so many milliseconds. */
  turns: number;
  longest: number;
  /** Milliseconds between two kills. */
  every: number;
  progress: (turns: number, kills: number) => void;
}

export interface Outcome extends Findings {
  seen: Omit<Seen, "turns" | "readings" | "exchanges">;
  kills: number;
  pauses: number;
  /** Items that a client was told are stored. */
  acknowledged: number;
  readings: number;
  /** What the kit's judge of histories has found, and how often it has looked. */
  kit: string[];
  observations: number;
  /** Milliseconds. */
  longestLock: number;
  duration: number;
}

/** Every fourth blow stops a process for so many milliseconds instead of killing it: longer than its leases are valid. */
const shortestPause = 2000;
const longestPause = 6000;

/** Clients and processes on one database, of which one is killed or stopped every few seconds; then everything is compared. */
export async function play(chaos: Chaos): Promise<Outcome> {
  const ports = await Promise.all(Array.from({ length: chaos.processes }, freePort));
  const { place, leases } = chaos;
  const configOf = (port: number): MemberConfig => ({ place, leases, port });
  const processes = await startProcesses(join(import.meta.dirname, "server.ts"), ports, configOf);
  const balancer = await balance(ports);
  const locks = watchLocks(chaos.place);
  const began = performance.now();
  let isOver = false;
  let kills = 0;
  let pauses = 0;
  let done = 0;
  /** What becomes of the processes that were hit, by their numbers: they are hit again once they are back. */
  const hit = new Map<number, Promise<void>>();
  const strike = (n: number): void => {
    const up = Array.from({ length: chaos.processes }, (_, process_) => process_).filter(
      (each) => !hit.has(each),
    );
    const victim = up[Math.floor(Math.random() * up.length)];
    if (victim === undefined) return;
    const stops = chaos.stops && n % 4 === 0;
    const back = stops
      ? processes.pause(victim, shortestPause + Math.random() * (longestPause - shortestPause))
      : processes.kill(victim);
    if (stops) pauses++;
    else kills++;
    const over = back.then(
      () => void hit.delete(victim),
      (error: unknown) => {
        failure ??= { error };
        isOver = true;
      },
    );
    hit.set(victim, over);
    chaos.progress(done, kills);
  };
  /** A process that does not start again ends the run. */
  let failure: { error: unknown } | undefined;
  let blows = 0;
  const timer = setInterval(() => {
    if (!isOver) strike(++blows);
  }, chaos.every);
  try {
    const { turns, readings, exchanges, ...seen } = await playClients({
      port: balancer.port,
      clients: chaos.clients,
      threads: chaos.threads,
      goesOn(turns) {
        done = turns;
        isOver ||= turns >= chaos.turns || performance.now() - began >= chaos.longest;
        return !isOver;
      },
    });
    const duration = performance.now() - began;
    await Promise.all(hit.values());
    if (failure) throw failure.error;
    // Before the checks, which keep this process busy for seconds.
    const longestLock = await locks.end();
    return {
      ...check({ turns, readings }),
      seen,
      kills,
      pauses,
      acknowledged: turns.reduce((sum, { acknowledged }) => sum + acknowledged.length, 0),
      readings: readings.length,
      ...judgeHistory(exchanges),
      longestLock,
      duration,
    };
  } finally {
    clearInterval(timer);
    await Promise.all(hit.values());
    await balancer.close();
    await processes.end();
  }
}

/** What the kit's judge of parallel clients finds in what they have sent and received. */
function judgeHistory(exchanges: Transcript["exchanges"]): Pick<Outcome, "kit" | "observations"> {
  const transcript: Transcript = {
    schema: 1,
    kit: "chaos",
    url: "http://127.0.0.1/chatkit",
    started: new Date(0).toISOString(),
    seed: 0,
    tier: "T0",
    users: [],
    capabilities: [],
    exchanges: exchanges.toSorted((a, b) => a.request.at - b.request.at),
    drives: {},
  };
  const history = judges.filter(({ id }) => id === "kit/history");
  if (history.length !== 1) throw new Error("The kit has no judge kit/history.");
  const results = judgeTranscript(transcript, { judges: history });
  return {
    kit: results.flatMap(({ rule, findings }) =>
      findings.map(({ message, received = "" }) => `${rule}: ${message} ${received}`),
    ),
    observations: results.reduce((sum, { observations }) => sum + observations, 0),
  };
}
