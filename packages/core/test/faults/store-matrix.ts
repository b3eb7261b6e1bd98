import { loadThread } from "../../src/client/index.ts";
import { isJsonOperation, type OperationName, type Store } from "../../src/index.ts";
import { afterwards } from "./afterwards.ts";
import { type Ending, exchange, operationNames, paramsOf } from "./exchange.ts";
import { hasHiddenEffect, isWaitedFor, secret, type StoreFault, storeFaults } from "./faulty-store.ts";
import { withinLimit } from "./within-limit.ts";
import { type Belongings, idle, newWorld, plant, played, type World } from "./world.ts";

/** An operation, and after how many events its client leaves, if it does. */
export interface Act {
  operation: OperationName;
  leaveAfter?: number;
}

/** One call of the store in one act, and how it goes wrong. */
export interface Cell extends Act {
  /** Such as `save #2`. */
  call: string;
  index: number;
  fault: StoreFault;
}

export interface CellResult extends Cell {
  ending: Ending;
  problems: string[];
  usableAfter: number;
}

/** Every operation; and a turn whose client leaves in the middle, since that writes as well. */
export const acts: Act[] = [
  ...operationNames.map((operation) => ({ operation })),
  { operation: "threads.add_user_message", leaveAfter: 8 },
];

export const titleOf = ({ operation, leaveAfter }: Act): string =>
  leaveAfter === undefined ? operation : `${operation}, and its client leaves`;

/** What users have before each cell. */
export interface Users {
  alice: Belongings;
  bob: Belongings;
}

export const newUsers = async (): Promise<Users> => ({
  alice: await played("alice"),
  bob: await played("bob"),
});

async function worldOf(store: Store, { alice, bob }: Users, limit?: number): Promise<World> {
  await plant(store, alice);
  await plant(store, bob);
  return newWorld(store, limit === undefined ? {} : { limits: { storeCall: limit } });
}

/** Plays the act once without a fault, and gives a cell for each call that it made and each fault of such a call. */
export async function cellsOf(act: Act, store: Store, users: Users): Promise<Cell[]> {
  const world = await worldOf(store, users);
  world.store.begin();
  const { ending } = await perform(world, act, users);
  const calls = await callsOf(world);
  if (!["answer", "stream", "left"].includes(ending)) throw new Error(`${titleOf(act)}: ${ending}`);
  if (world.reported.length > 0) throw new Error(`${titleOf(act)}: ${String(world.reported[0])}`);
  return calls.flatMap((call, index) =>
    storeFaults
      // `forUser` returns no promise.
      .filter((fault) => !call.startsWith("forUser") || fault === "throw")
      .map((fault) => ({ ...act, call, index, fault })),
  );
}

const perform = (world: World, { operation, leaveAfter }: Act, { alice }: Users, known?: Known) =>
  exchange(world.client(alice.userId), operation, paramsOf(alice)[operation], {
    known,
    ...(leaveAfter === undefined ? {} : { leaveAfter }),
  });

type Known = Awaited<ReturnType<typeof loadThread>>;

/** The calls, up to the end of everything that runs. */
async function callsOf(world: World): Promise<readonly string[]> {
  await idle(world);
  return world.store.calls;
}

/** Milliseconds of a store call, where one never settles or settles too late. */
const storeCallLimit = 200;

/** Plays the cell in its own world, on a store of its own, and checks what is left. */
export const play = (cell: Cell, newStore: () => Store, users: Users): Promise<CellResult> =>
  isWaitedFor(cell.fault)
    ? withinLimit(storeCallLimit, (limit) => playOnce(cell, newStore(), users, limit))
    : playOnce(cell, newStore(), users);

async function playOnce(cell: Cell, store: Store, users: Users, limit?: number): Promise<CellResult> {
  const world = await worldOf(store, users, limit);
  const known = await loadThread(world.client("alice"), users.alice.thread.id);
  world.store.begin({ kind: cell.fault, index: cell.index });
  const after = await perform(world, cell, users, cell.operation === "threads.create" ? undefined : known);
  await callsOf(world);
  const wasMade = world.store.disarm();
  const { problems, usableAfter } = await afterwards(world, {
    ...users,
    after,
    agreement: agreementOf(cell),
    // A late deletion also removes what has been stored meanwhile: no server can prevent that.
    isPatient: cell.fault === "late" && cell.call.startsWith("delete"),
  });
  const { ending, events } = after;
  if (!isExpected(cell, ending)) problems.unshift(`ended in ${ending}`);
  if (JSON.stringify(events).includes(secret)) problems.push("the client has read the store's error");
  // How far a turn gets before its client has left varies.
  if (!wasMade && cell.leaveAfter === undefined) problems.push("the call was not made");
  const isReported = world.reported.length > 0;
  if (isReported !== (wasMade && cell.fault !== "slow"))
    problems.push(isReported ? "something was reported" : "nothing was reported");
  return { ...cell, ending, problems, usableAfter };
}

/** The client cannot have seen what was written behind the server's back. */
function agreementOf({ fault, call, operation, leaveAfter }: Cell): "same" | "shown" | "order" {
  if (fault === "late" || leaveAfter !== undefined) return "order";
  if (!hasHiddenEffect(fault)) return "same";
  return isJsonOperation(operation) || /^delete|^update/.test(call) ? "order" : "shown";
}

/** Whether this is an ending that the guides promise: a repeatable refusal before the stream, or one error in it. */
function isExpected({ fault, operation, leaveAfter }: Cell, ending: Ending): boolean {
  if (leaveAfter !== undefined) return ["left", "503", "error"].includes(ending);
  if (fault === "slow") return ["answer", "stream"].includes(ending);
  return ending === "503" || (ending === "error" && operation.startsWith("threads."));
}
