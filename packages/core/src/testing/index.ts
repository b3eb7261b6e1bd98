import { administration } from "./cases/administration.ts";
import { attachments } from "./cases/attachments.ts";
import { concurrency } from "./cases/concurrency.ts";
import { copies } from "./cases/copies.ts";
import { durability } from "./cases/durability.ts";
import { isolation } from "./cases/isolation.ts";
import { leases } from "./cases/leases.ts";
import { items } from "./cases/items.ts";
import { paging } from "./cases/paging.ts";
import { threads } from "./cases/threads.ts";
import { values } from "./cases/values.ts";
import type { OpensStore, StoreCase } from "./store-case.ts";
import { lives } from "./streams/lives.ts";
import { processes } from "./streams/processes.ts";
import { reading } from "./streams/reading.ts";
import type { OpensStreamLog, StreamLogCase } from "./streams/stream-log-case.ts";

export type { OpenStore, OpensStore, StoreCase } from "./store-case.ts";
export type { OpensStreamLog, OpenStreamLog, StreamLogCase } from "./streams/stream-log-case.ts";

/** What every store must do. */
export const storeCases: readonly StoreCase[] = [
  ...threads,
  ...items,
  ...paging,
  ...attachments,
  ...isolation,
  ...copies,
  ...values,
  ...concurrency,
  ...administration,
  ...leases,
  ...durability,
];

/** One test for a test runner; `run` rejects where the store breaks the promise in `title`. */
export interface StoreTest {
  title: string;
  run: () => Promise<void>;
}

/** What the tests of a store may expect. */
export interface ContractOptions {
  /** Whether the store keeps its data: `open` is then called again with a place that it knows. Default false. */
  durable?: boolean;
  /** Whether leases are timed by a clock that JavaScript does not see; a database within this process may have none. Default true. */
  clock?: boolean;
}

/** The contract of a store as tests, for any test runner. Those of leases pass for a store that has none. */
export const testStore = (
  name: string,
  open: OpensStore,
  { durable = false, clock = true }: ContractOptions = {},
): StoreTest[] =>
  storeCases
    .filter(({ needs }) => !needs || { durable, clock }[needs])
    .map(({ title, run }) => ({ title: `${name}: ${title}`, run: () => run(open) }));

/** What every stream log must do. */
export const streamLogCases: readonly StreamLogCase[] = [...reading, ...lives, ...processes];

/** What the tests of a stream log may expect. */
export interface StreamLogContract {
  /** Whether processes share the streams: `open` is then called twice with a place, for two of them. Default false. */
  shared?: boolean;
}

/** The contract of a stream log as tests, for any test runner. */
export const testStreamLog = (
  name: string,
  open: OpensStreamLog,
  { shared = false }: StreamLogContract = {},
): StoreTest[] =>
  streamLogCases
    .filter(({ needs }) => !needs || shared)
    .map(({ title, run }) => ({ title: `${name}: ${title}`, run: () => run(open) }));
