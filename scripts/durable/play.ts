import { join } from "node:path";
import { applyEvent, type ChatKitClient, createClient, loadThread } from "@chatkit-protocol/core/client";
import type { Thread, ThreadItem } from "@chatkit-protocol/core";
import { Pool } from "pg";
import { freePort } from "../../conformance/servers/free-port.ts";
import { balance } from "../chaos/balancer.ts";
import { startProcesses } from "../chaos/processes.ts";
import { interruptions, isWhole } from "./answer.ts";
import type { MemberConfig } from "./server.ts";

export interface Plan {
  url: string;
  schema: string;
  processes: number;
  clients: number;
  /** Ends after so many cut turns, or after so many milliseconds. */
  cuts: number;
  longest: number;
  /** Milliseconds between two kills. */
  every: number;
  progress: (turns: number, kills: number) => void;
}

export interface Outcome {
  turns: number;
  kills: number;
  /** Requests that were lost with their process before their turn had begun. */
  lostRequests: number;
  /** Turns whose process was killed while it ran them. */
  cut: number;
  /** Of these, the ones that another process has finished. */
  finishedElsewhere: number;
  /** Steps whose effect has happened more than once. */
  runTwice: number;
  steps: number;
  /** Steps whose process died while they ran, and whose handler was told so. */
  interrupted: number;
  /** What clients have read and is not what is stored, or is not one whole answer. */
  broken: string[];
  /** Milliseconds of the longest silence that a reader of a cut turn has seen. */
  longestSilence: number;
  duration: number;
}

/** One turn as its client has read it. */
interface Read {
  token: string;
  user: string;
  threadId: string | undefined;
  text: string;
  failure: string | undefined;
  silence: number;
}

const messageText = (item: ThreadItem | undefined): string =>
  item?.type === "assistant_message" ? item.content.map(({ text }) => text).join("") : "";

/** Clients and processes on one database, of which one is killed every few seconds; then everything is compared. */
export async function play(plan: Plan): Promise<Outcome> {
  const { url, schema } = plan;
  const pool = new Pool({ connectionString: url, max: 4 });
  pool.on("error", () => {});
  await pool.query("DROP TABLE IF EXISTS runs, effects");
  for (const table of ["runs", "effects"]) {
    await pool.query(
      `CREATE TABLE ${table} (seq bigserial PRIMARY KEY, token text NOT NULL, step integer NOT NULL, member text NOT NULL)`,
    );
  }
  const ports = await Promise.all(Array.from({ length: plan.processes }, freePort));
  const configOf = (port: number): MemberConfig => ({ url, schema, port });
  const processes = await startProcesses(join(import.meta.dirname, "server.ts"), ports, configOf);
  const balancer = await balance(ports);
  const endpoint = `http://127.0.0.1:${balancer.port}/chatkit`;
  const began = performance.now();
  const reads: Read[] = [];
  const down = new Map<number, Promise<void>>();
  let failure: unknown;
  let isOver = false;
  let kills = 0;

  const clientOf = (user: string) =>
    createClient({ url: endpoint, resume: true, headers: { authorization: `Bearer ${user}` } });

  async function turn(
    client: ChatKitClient,
    user: string,
    thread: Thread | undefined,
  ): Promise<Thread | undefined> {
    const token = crypto.randomUUID();
    const read: Read = { token, user, threadId: thread?.id, text: "", failure: undefined, silence: 0 };
    reads.push(read);
    const input = { content: [{ type: "input_text" as const, text: token }] };
    let last = performance.now();
    let folded = thread;
    try {
      const events = thread
        ? client.stream("threads.add_user_message", { thread_id: thread.id, input })
        : client.stream("threads.create", { input });
      for await (const event of events) {
        read.silence = Math.max(read.silence, performance.now() - last);
        last = performance.now();
        if (event.type === "error") read.failure = `error ${event.code}`;
        folded = applyEvent(folded, event);
      }
      read.threadId = folded?.id;
      read.text = messageText(folded?.items.data.at(-1));
    } catch (error) {
      read.failure = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
    return folded;
  }

  async function visit(n: number): Promise<void> {
    let thread: Thread | undefined;
    // One client: it knows from the first answer on that requests may be repeated.
    const client = clientOf(`user-${n}`);
    for (let turns = 0; !isOver; turns++) {
      // A new thread now and then.
      thread = await turn(client, `user-${n}`, turns % 5 === 0 ? undefined : thread);
      plan.progress(reads.length, kills);
    }
  }

  const strike = (): void => {
    const up = ports.map((_port, n) => n).filter((n) => !down.has(n));
    // One at least goes on.
    if (isOver || up.length < 2) return;
    const victim = up[Math.floor(Math.random() * up.length)]!;
    kills++;
    const back = processes.kill(victim).then(
      () => void down.delete(victim),
      (error: unknown) => {
        failure ??= error;
        isOver = true;
      },
    );
    down.set(victim, back);
  };
  const countCuts = async (): Promise<number> =>
    Number(
      (
        await pool.query(
          "SELECT count(*) AS n FROM (SELECT FROM runs GROUP BY token HAVING count(*) > 1) AS cut",
        )
      ).rows[0].n,
    );
  const killing = setInterval(strike, plan.every);
  const ending = setInterval(() => {
    void countCuts().then((cuts) => {
      isOver ||= cuts >= plan.cuts || performance.now() - began >= plan.longest;
    });
  }, 500);
  try {
    await Promise.all(Array.from({ length: plan.clients }, (_, n) => visit(n)));
    clearInterval(killing);
    await Promise.all(down.values());
    if (failure !== undefined) throw failure;
    return { ...(await judge(reads, pool, clientOf)), kills, duration: performance.now() - began };
  } finally {
    clearInterval(killing);
    clearInterval(ending);
    await Promise.all(down.values());
    await balancer.close();
    await processes.end();
    await pool.end();
  }
}

/** Compares what clients have read with what is stored, and counts effects. */
async function judge(
  reads: readonly Read[],
  pool: Pool,
  clientOf: (user: string) => ReturnType<typeof createClient>,
): Promise<Omit<Outcome, "kills" | "duration">> {
  const runs = (await pool.query("SELECT token, member FROM runs ORDER BY seq")).rows as {
    token: string;
    member: string;
  }[];
  const effects = (await pool.query("SELECT token, step, count(*)::integer AS n FROM effects GROUP BY 1, 2"))
    .rows as { token: string; step: number; n: number }[];
  const membersOf = Map.groupBy(runs, ({ token }) => token);
  const broken: string[] = [];
  const threads = new Map<string, Promise<Thread>>();
  let cut = 0;
  let lostRequests = 0;
  let finishedElsewhere = 0;
  let longestSilence = 0;
  for (const { token, user, threadId, text, failure, silence } of reads) {
    const members = (membersOf.get(token) ?? []).map(({ member }) => member);
    const isCut = members.length > 1;
    if (members.length === 0) {
      lostRequests++;
      continue;
    }
    if (isCut) {
      cut++;
      longestSilence = Math.max(longestSilence, silence);
    }
    const complain = (what: string): void => void broken.push(`${token}: ${what} (${members.length} runs)`);
    if (threadId === undefined || failure !== undefined) {
      complain(failure ?? "no thread");
      continue;
    }
    if (!threads.has(threadId)) threads.set(threadId, loadThread(clientOf(user), threadId));
    const { items } = await threads.get(threadId)!;
    const asked = items.data.findIndex(
      (item) => item.type === "user_message" && item.content.some((part) => part.text === token),
    );
    const stored = messageText(items.data[asked + 1]);
    if (asked < 0) complain("the message is not stored");
    else if (!isWhole(text)) complain(`read ${JSON.stringify(text)}`);
    else if (stored !== text) complain(`stored ${JSON.stringify(stored)}, read ${JSON.stringify(text)}`);
    else if (isCut && members.at(-1) !== members[0]) finishedElsewhere++;
  }
  return {
    turns: reads.length,
    lostRequests,
    cut,
    finishedElsewhere,
    runTwice: effects.filter(({ n }) => n > 1).length,
    steps: effects.length,
    interrupted: reads.reduce((sum, { text }) => sum + interruptions(text), 0),
    broken,
    longestSilence,
  };
}
