import { loadThread } from "../../src/client/index.ts";
import type { Store } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { type Ending, exchange, paramsOf } from "./exchange.ts";
import { type Act, type Users } from "./store-matrix.ts";
import { newWorld, plant } from "./world.ts";

const hour = 3_600_000;

/** Runs with a clock that goes back an hour each time it is read. */
export async function withClockBackwards<T>(run: () => Promise<T>): Promise<T> {
  const Real = globalThis.Date;
  let now = Real.now();
  const read = (): number => (now -= hour);
  globalThis.Date = class extends Real {
    constructor(...given: [] | [string | number]) {
      super(...((given.length === 0 ? [read()] : given) as [number]));
    }
    static override now = read;
  } as DateConstructor;
  try {
    return await run();
  } finally {
    globalThis.Date = Real;
  }
}

export interface ClockResult extends Act {
  ending: Ending;
  problems: string[];
  usableAfter: number;
}

/** Plays the act, and everything after it, while the clock goes backwards. */
export const playBackwards = (act: Act, store: Store, users: Users): Promise<ClockResult> =>
  withClockBackwards(async () => {
    await plant(store, users.alice);
    await plant(store, users.bob);
    const world = newWorld(store);
    const client = world.client("alice");
    const { operation, leaveAfter } = act;
    const known = await loadThread(client, users.alice.thread.id);
    const after = await exchange(client, operation, paramsOf(users.alice)[operation], {
      known: operation === "threads.create" ? undefined : known,
      ...(leaveAfter === undefined ? {} : { leaveAfter }),
    });
    const agreement = leaveAfter === undefined ? "same" : "order";
    const { problems, usableAfter } = await afterwards(world, { ...users, after, agreement });
    if (!["answer", "stream", "left"].includes(after.ending)) problems.push(`ended in ${after.ending}`);
    for (const error of world.reported) problems.push(`reported: ${String(error)}`);
    return { ...act, ending: after.ending, problems, usableAfter };
  });
