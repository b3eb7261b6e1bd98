import { DatabaseSync } from "node:sqlite";

const tables = `
  CREATE TABLE IF NOT EXISTS users (id TEXT PRIMARY KEY, password TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS sessions (key TEXT PRIMARY KEY, user_id TEXT NOT NULL, expires INTEGER NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS tasks (
    position INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    user_id TEXT NOT NULL,
    title TEXT NOT NULL,
    priority TEXT NOT NULL,
    done INTEGER NOT NULL DEFAULT 0
  ) STRICT;
  CREATE INDEX IF NOT EXISTS tasks_of_user ON tasks (user_id);
  CREATE TABLE IF NOT EXISTS feedback (user_id TEXT NOT NULL, thread_id TEXT NOT NULL, item_id TEXT NOT NULL,
    kind TEXT NOT NULL, PRIMARY KEY (user_id, thread_id, item_id)) STRICT;
`;

/** Opens the application's own tables; conversations are in a file of their own. */
export function openDatabase(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec("PRAGMA journal_mode = WAL; PRAGMA busy_timeout = 5000");
  db.exec(tables);
  return db;
}
