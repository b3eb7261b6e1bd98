import { deepEqual, equal, ok } from "node:assert/strict";
import { spawn } from "node:child_process";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Store } from "@chatkit-protocol/core";
import type { Line, Member } from "./member.ts";
import { create, idsOf, messageOf, say, type Served, serve, textsOf } from "./servers.ts";

/** What a server promises about the turns of other processes, as a check. */
export interface ProcessTest {
  title: string;
  /** `store` is open at `place`, which is new. */
  run(store: Store, place: Member["place"]): Promise<void>;
}

/** A member in a process of its own. */
function start(member: Member) {
  const child = spawn(
    process.execPath,
    ["--conditions=@chatkit-protocol/source", join(import.meta.dirname, "member.ts"), JSON.stringify(member)],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, NODE_OPTIONS: "" } },
  );
  const stored: string[] = [];
  let ended: Extract<Line, { ended: object }>["ended"] | undefined;
  const lines = createInterface(child.stdout);
  let changed = (): void => {};
  lines.on("line", (text) => {
    const line = JSON.parse(text) as Line;
    if ("stored" in line) stored.push(line.stored);
    else ({ ended } = line);
    changed();
  });
  const exited = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const until = async (isTrue: () => boolean): Promise<void> => {
    let isOver = false;
    void exited.then(() => {
      isOver = true;
      changed();
    });
    while (!isTrue()) {
      if (isOver) throw new Error("The member has ended.");
      await new Promise<void>((resolve) => (changed = resolve));
    }
  };
  return {
    stored,
    signal: (name: NodeJS.Signals) => child.kill(name),
    exited,
    /** Resolves once it has announced so many messages. */
    has: (count: number) => until(() => stored.length >= count),
    async end() {
      await until(() => ended !== undefined);
      return ended;
    },
  };
}

const here = (store: Store, options: Partial<Parameters<typeof serve>[1]> = {}): Served =>
  serve(store, {
    async *respond() {
      yield* messageOf("ok");
    },
    ...options,
  });

/** Nothing of the member is stored behind what the other server has stored, and nothing that it has announced is missing. */
async function isInOrder(own: Served, thread_id: string, stored: readonly string[]): Promise<void> {
  const ids = await idsOf(own, thread_id);
  deepEqual(ids.slice(2, 2 + stored.length), stored);
  const texts = await textsOf(own, thread_id);
  const next = texts.indexOf("next");
  ok(next > 0);
  deepEqual(texts.slice(next), ["next", "ok"]);
}

export const processTests: readonly ProcessTest[] = [
  {
    title:
      "a process that is killed loses nothing that it has announced, and its thread is free within the default wait",
    async run(store, place) {
      const own = here(store);
      const thread_id = await create(own);
      const member = start({ place, thread_id, lease: 4000 });
      await member.has(5);
      member.signal("SIGKILL");
      await member.exited;
      equal((await say(own, thread_id, "next")).status, 200);
      await isInOrder(own, thread_id, member.stored);
    },
  },
  {
    title:
      "a process that was stopped writes nothing more once its lease has expired, and ends its turn with one error",
    async run(store, place) {
      const own = here(store);
      const thread_id = await create(own);
      const member = start({ place, thread_id, lease: 1000 });
      await member.has(5);
      member.signal("SIGSTOP");
      equal((await say(own, thread_id, "next")).status, 200);
      member.signal("SIGCONT");
      deepEqual(await member.end(), { errors: 1, reported: ["LeaseLostError"] });
      await isInOrder(own, thread_id, member.stored);
      await member.exited;
    },
  },
  {
    title: "a process whose event loop was blocked is treated in the same way",
    async run(store, place) {
      const own = here(store);
      const thread_id = await create(own);
      const member = start({ place, thread_id, lease: 1000, stall: 3000 });
      await member.has(4);
      equal((await say(own, thread_id, "next")).status, 200);
      deepEqual(await member.end(), { errors: 1, reported: ["LeaseLostError"] });
      await isInOrder(own, thread_id, member.stored);
      await member.exited;
    },
  },
  {
    title: "a process keeps its thread for as long as its turn runs, even if its clock is a minute off",
    async run(store, place) {
      for (const clock of [-60_000, 60_000]) {
        const own = here(store, { turnWait: 2500 });
        const thread_id = await create(own);
        const member = start({ place, thread_id, lease: 800, clock });
        await member.has(1);
        equal((await say(own, thread_id)).status, 409);
        member.signal("SIGKILL");
        await member.exited;
        equal((await say(own, thread_id, "next")).status, 200);
        await isInOrder(own, thread_id, member.stored);
      }
    },
  },
  {
    title: "a turn of another process is taken over, and its answer so far is kept",
    async run(store, place) {
      const own = here(store, { whenBusy: "take-over" });
      const thread_id = await create(own);
      const member = start({ place, thread_id, lease: 4000 });
      await member.has(3);
      equal((await say(own, thread_id, "next")).status, 200);
      deepEqual(await member.end(), { errors: 0, reported: [] });
      await isInOrder(own, thread_id, member.stored);
      await member.exited;
    },
  },
];
