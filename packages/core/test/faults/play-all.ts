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
    for (const result of await inTurn(cells, atOnce, (cell) => play(cell, make(), users))) {
      const { call, fault, ending, problems, usableAfter } = result;
      rows.push({
        section: "store",
        store,
        what: titleOf(act),
        call,
        how: fault,
        ending,
        problems,
        usableAfter,
      });
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
      const { ending, problems, usableAfter } = await answerWith(author, make, users);
      rows.push({
        section: "author",
        store,
        what: kind,
        call: "",
        how: author.does,
        ending,
        problems,
        usableAfter,
      });
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
    const { exchange, problems, usableAfter } = await leave(events, make(), users, whole.items);
    const how = "the client leaves";
    rows.push({
      section: "leaving",
      store,
      what: `event ${events}`,
      call: "",
      how,
      ending: exchange.ending,
      problems,
      usableAfter,
    });
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
    const { ending, problems, usableAfter } = await playBackwards(act, make(), users);
    const how = "the clock goes backwards";
    rows.push({ section: "clock", store, what: titleOf(act), call: "", how, ending, problems, usableAfter });
  }
  return rows;
}

async function handlerRows(users: Users, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  for (const act of hookActs) {
    progress(`handlers: ${titleOf(act)}`);
    const cells = await hookCellsOf(act, users);
    for (const result of await inTurn(cells, atOnce, (cell) => playHook(cell, users))) {
      const { hook, fault, ending, problems, usableAfter } = result;
      rows.push({
        section: "handler",
        store: "memory",
        what: titleOf(act),
        call: hook,
        how: fault,
        ending,
        problems,
        usableAfter,
      });
    }
  }
  return rows;
}

async function killRows(users: Users, full: boolean, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  for (let events = 1; ; events += full ? 1 : 8) {
    progress(`kill -9 after ${events} events`);
    const { exchange, problems, usableAfter } = await kill(events, users);
    const { ending } = exchange;
    rows.push({
      section: "kill",
      store: "SQLite",
      what: `event ${events}`,
      call: "",
      how: "kill -9",
      ending,
      problems,
      usableAfter,
    });
    if (ending !== "left") return rows;
  }
}

/** Remaining pages: with each number the disk is full at a different write. */
const room = [0, 1, 2, 4, 8, 16];

async function diskRows(users: Users, progress: Progress): Promise<Row[]> {
  const rows: Row[] = [];
  const row = (what: string, how: string, { endings, problems, usableAfter }: Filled): Row => ({
    section: "disk",
    store: "SQLite",
    what,
    call: "",
    how,
    ending: endings.at(-1) ?? "",
    problems,
    usableAfter,
  });
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
