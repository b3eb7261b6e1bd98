import { loadThread } from "../../src/client/index.ts";
import { memoryStore } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { application } from "./application.ts";
import { type Ending, exchange, operationNames, paramsOf } from "./exchange.ts";
import { type Act, titleOf, type Users } from "./store-matrix.ts";
import { withinLimit } from "./within-limit.ts";
import { newWorld, plant, type World } from "./world.ts";

/** Milliseconds of a turn, and of any other handler, where one never settles. */
const turnLimit = 500;

const failure = (): Error => new Error("secret: a handler has failed");

/** How a handler goes wrong, instead of doing its work. */
const faults = {
  reject: () => Promise.reject(failure()),
  throw: () => {
    throw failure();
  },
  "never settle": () => new Promise(() => {}),
  "return 42": () => 42,
  "return nothing": () => undefined,
} satisfies Record<string, () => unknown>;

export type HookFault = keyof typeof faults;
export const hookFaults = Object.keys(faults) as HookFault[];

export interface HookCell extends Act {
  /** Such as `attachments.use`. */
  hook: string;
  fault: HookFault;
}

export interface HookResult extends HookCell {
  ending: Ending;
  problems: string[];
  usableAfter: number;
}

type Hook = (...args: unknown[]) => unknown;
type Around = (name: string, call: () => unknown) => unknown;

/** The application with `around` around each of its handlers, including those of objects. */
function wrapped<T extends object>(handlers: T, around: Around, prefix = ""): T {
  return Object.fromEntries(
    Object.entries(handlers).map(([name, value]: [string, unknown]) => {
      const title = `${prefix}${name}`;
      if (typeof value === "function")
        return [name, (...args: unknown[]) => around(title, () => (value as Hook)(...args))];
      return [name, typeof value === "object" && value ? wrapped(value, around, `${title}.`) : value];
    }),
  ) as T;
}

/** Everything of an application that the server or its adapter calls. */
const handlers = {
  ...application,
  authenticate: (request: Request) => ({ userId: request.headers.get("authorization") ?? "" }),
};

async function worldOf(around: Around, { alice, bob }: Users, turn = Infinity): Promise<World> {
  const store = memoryStore();
  await plant(store, alice);
  await plant(store, bob);
  return newWorld(store, { ...wrapped(handlers, around), limits: { turn } });
}

/** Plays the operation once without a fault, and gives a cell for each handler that it called and each fault. */
export async function hookCellsOf(act: Act, users: Users): Promise<HookCell[]> {
  const called = new Set<string>();
  const note: Around = (name, call) => {
    called.add(name);
    return call();
  };
  const world = await worldOf(note, users);
  const { ending } = await exchange(
    world.client("alice"),
    act.operation,
    paramsOf(users.alice)[act.operation],
  );
  if (ending !== "answer" && ending !== "stream") throw new Error(`${titleOf(act)}: ${ending}`);
  return [...called].flatMap((hook) => hookFaults.map((fault) => ({ ...act, hook, fault })));
}

export const hookActs: Act[] = operationNames.map((operation) => ({ operation }));

/** Plays the cell in its own world, in which the handler goes wrong until the client has its ending, and checks what is left. */
export const playHook = (cell: HookCell, users: Users): Promise<HookResult> =>
  cell.fault === "never settle"
    ? withinLimit(turnLimit, (limit) => playOnce(cell, users, limit))
    : playOnce(cell, users, Infinity);

async function playOnce(cell: HookCell, users: Users, limit: number): Promise<HookResult> {
  let isArmed = false;
  const world = await worldOf(
    (name, call) => (isArmed && name === cell.hook ? faults[cell.fault]() : call()),
    users,
    limit,
  );
  const client = world.client("alice");
  const known = await loadThread(client, users.alice.thread.id);
  isArmed = true;
  const after = await exchange(client, cell.operation, paramsOf(users.alice)[cell.operation], {
    known: cell.operation === "threads.create" ? undefined : known,
    patience: cell.hook === "authenticate" ? turnLimit / 2 : 5000,
  });
  isArmed = false;
  const { problems, usableAfter } = await afterwards(world, { ...users, after, agreement: "same" });
  if (JSON.stringify(after.events).includes("secret"))
    problems.push("the client has read the handler's error");
  return { ...cell, ending: after.ending, problems, usableAfter };
}
