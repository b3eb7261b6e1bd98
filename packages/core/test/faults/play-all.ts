import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { memoryStore, type Store } from "../../src/index.ts";
import { answerWith, authors } from "./authors.ts";
import { playBackwards } from "./clock.ts";
import { fillDisk, playOnFullDisk } from "./full-disk.ts";
import { hookActs, hookCellsOf, playHook } from "./hook-matrix.ts";
import { inTurn } from "./in-turn.ts";
import { kill } from "./killing.ts";
import { leave } from "./leaving.ts";
import { acts, cellsOf, newUsers, play, titleOf, type Users } from "./store-matrix.ts";

/** One fault, and its result. */
export interface Row {
  section: "store" | "handler" | "author" | "leaving" | "kill" | "disk" | "clock";
  store: StoreName;
  /** The operation, the author, or the event. */
  what: string;
  /** The call or the handler; empty where there is none. */
  call: string;
  /** The fault. */
  how: string;
  ending: string;
  problems: string[];
  /** Milliseconds. */
  usableAfter: number;
}

export type StoreName = "memory" | "SQLite";

export interface Extent {
  /** Every cell on every store, and the full sizes of excessive authors; else a sample that takes a minute. */
  full: boolean;
  progress: (what: string) => void;
}

const stores: { name: StoreName; make: () => Store }[] = [
  { name: "memory", make: memoryStore },
  { name: "SQLite", make: () => sqliteStore(":memory:") },
];

/** The row of what was played; `call` is empty where there is none. */
const rowOf = (
  cell: Omit<Row, "call" | "ending" | "problems" | "usableAfter"> & { call?: string },
  ending: string,
  { problems, usableAfter }: Pick<Row, "problems" | "usableAfter">,
): Row => ({ call: "", ...cell, ending, problems, usableAfter });

/** Few at a time: how long a thread takes to be usable is measured. */
const atOnce = 4;

export async function playAll({ full, progress }: Extent): Promise<Row[]> {
  const users = await newUsers();
  const rows: Row[] = [];
  for (const { name, make } of stores) {
    const every = full || name === "memory" ? 1 : 5;
    rows.push(...(await storeRows(name, make, users, every, progress)));
    rows.push(...(await authorRows(name, make, users, scaleOf(name, full), progress)));
    rows.push(...(await leavingRows(name, make, users, progress)));
    rows.push(...(await clockRows(name, make, users, progress)));
  }
  rows.push(...(await handlerRows(users, progress)));
  rows.push(...(await killRows(users, full, progress)));
  rows.push(...(await diskRows(users, progress)));
  return rows;
}

/** A million events take minutes; on SQLite a tenth of them shows the same. */
const scaleOf = (store: StoreName, full: boolean): number => (full ? (store === "memory" ? 1 : 0.1) : 0.02);

type Progress = Extent["progress"];

async function storeRows(
  store: StoreName,
  make: () => Store,
  users: Users,
  every: number,
  progress: Progress,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const act of acts) {
    const cells = (await cellsOf(act, make(), users)).filter((_cell, index) => index % every === 0);
    progress(`${store}: ${titleOf(act)}`);
    for (const result of await inTurn(cells, atOnce, (cell) => play(cell, make, users))) {
      const { call, fault: how, ending } = result;
      rows.push(rowOf({ section: "store", store, what: titleOf(act), call, how }, ending, result));
    }
  }
  return rows;
}

async function authorRows(
  store: StoreName,
  make: () => Store,
  users: Users,
  scale: number,
  progress: Progress,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [kind, some] of authors(scale)) {
    for (const author of some) {
      progress(`${store}: ${author.does}`);
      const result = await answerWith(author, make, users);
      rows.push(rowOf({ section: "author", store, what: kind, how: author.does }, result.ending, result));
    }
  }
  return rows;
}

async function leavingRows(
  store: StoreName,
  make: () => Store,
  users: Users,
  progress: Progress,
): Promise<Row[]> {
  const whole = await leave(Infinity, make(), users);
  const rows: Row[] = [];
  for (let events = 1; events <= whole.exchange.events.length; events++) {
    progress(`${store}: the client leaves after ${events} events`);
    const result = await leave(events, make(), users, whole.items);
    const cell = { section: "leaving", store, what: `event ${events}`, how: "the client leaves" } as const;
    rows.push(rowOf(cell, result.exchange.ending, result));
  }
  return rows;
}

async function clockRows(
  store: StoreName,
  make: () => Store,
  users: Users,
  progress: Progress,
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const act of acts) {
    progress(`${store}: the clock goes backwards in ${titleOf(act)}`);
    const result = await playBackwards(act, make(), users);
    const cell = { section: "clock", store, what: titleOf(act), how: "the clock goes backwards" } as const;
    rows.push(rowOf(cell, result.ending, result));
  }
  return rows;
}

async function handlerRows(users: Users, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  for (const act of hookActs) {
    progress(`handlers: ${titleOf(act)}`);
    const cells = await hookCellsOf(act, users);
    for (const result of await inTurn(cells, atOnce, (cell) => playHook(cell, users))) {
      const { hook: call, fault: how, ending } = result;
      rows.push(
        rowOf({ section: "handler", store: "memory", what: titleOf(act), call, how }, ending, result),
      );
    }
  }
  return rows;
}

async function killRows(users: Users, full: boolean, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  for (let events = 1; ; events += full ? 1 : 8) {
    progress(`kill -9 after ${events} events`);
    const result = await kill(events, users);
    const { ending } = result.exchange;
    const cell = { section: "kill", store: "SQLite", what: `event ${events}`, how: "kill -9" } as const;
    rows.push(rowOf(cell, ending, result));
    if (ending !== "left") return rows;
  }
}

/** Remaining pages: with each number the disk is full at a different write. */
const room = [0, 1, 2, 4, 8, 16];

async function diskRows(users: Users, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  const row = (what: string, how: string, filled: Filled): Row =>
    rowOf({ section: "disk", store: "SQLite", what, how }, filled.endings.at(-1) ?? "", filled);
  for (const act of acts.filter(({ leaveAfter }) => leaveAfter === undefined)) {
    progress(`full disk: ${titleOf(act)}`);
    for (const pages of room) {
      rows.push(row(titleOf(act), `${pages} pages left`, await playOnFullDisk(act, pages, users)));
    }
  }
  rows.push(row("threads.add_user_message", "no file may grow", await fillDisk(users)));
  return rows;
}

type Filled = Awaited<ReturnType<typeof fillDisk>>;
