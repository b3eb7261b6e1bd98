import { join } from "node:path";
import { memoryStore, type Store } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

/** The stores that are measured; `folder` is an empty one, and is removed after the run. */
export const stores = {
  memory: () => memoryStore(),
  sqlite: (folder: string) => sqliteStore(join(folder, `${process.pid}.db`)),
} satisfies Record<string, (folder: string) => Store>;

export type StoreName = keyof typeof stores;
