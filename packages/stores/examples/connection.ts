import { DatabaseSync } from "node:sqlite";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";

// An open connection in place of a path; a database of better-sqlite3 works in the same way.
export const store = sqliteStore(new DatabaseSync("chat.sqlite"));
