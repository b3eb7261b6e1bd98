/**
 * Each step takes the schema one version up: step n makes version n out of version n - 1, in one transaction with all
 * others that are missing. Steps are only ever added, never edited, since files of every version are out there. A new step
 * comes with a dump of the version before it in `test/schemas`, which shows that its files can still be read.
 */
export const migrations: readonly string[] = [
  `CREATE TABLE threads (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     user_id TEXT NOT NULL, id TEXT NOT NULL, created_at TEXT NOT NULL,
     title TEXT, status TEXT, allowed_image_domains TEXT, metadata TEXT,
     UNIQUE (user_id, id));
   CREATE INDEX threads_by_user ON threads (user_id, seq);
   CREATE TABLE items (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     thread INTEGER NOT NULL REFERENCES threads (seq) ON DELETE CASCADE,
     id TEXT NOT NULL, created_at TEXT NOT NULL, hidden INTEGER NOT NULL, pending_call INTEGER NOT NULL,
     body TEXT NOT NULL,
     UNIQUE (thread, id));
   CREATE INDEX items_by_thread ON items (thread, hidden, seq);
   CREATE INDEX items_in_order ON items (thread, seq);
   CREATE INDEX items_pending ON items (thread, seq) WHERE pending_call = 1;
   CREATE TABLE attachments (
     user_id TEXT NOT NULL, id TEXT NOT NULL, thread_id TEXT, body TEXT NOT NULL,
     PRIMARY KEY (user_id, id)) WITHOUT ROWID;
   CREATE INDEX attachments_by_thread ON attachments (user_id, thread_id);`,
  // The lease of the thread's turn: its token, when it expires (milliseconds since 1970), and the token of who asks for the thread.
  `ALTER TABLE threads ADD COLUMN lease_token TEXT;
   ALTER TABLE threads ADD COLUMN lease_until INTEGER;
   ALTER TABLE threads ADD COLUMN lease_wanted TEXT;`,
  // The log of streams. A stream with `expires` is closed; one without is lost if its writer, a process, is not alive any more.
  `CREATE TABLE stream_writers (id TEXT PRIMARY KEY, until INTEGER NOT NULL) WITHOUT ROWID;
   CREATE TABLE streams (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     user_id TEXT NOT NULL, id TEXT NOT NULL, request TEXT NOT NULL, thread_id TEXT, writer TEXT NOT NULL,
     begun INTEGER, last INTEGER NOT NULL DEFAULT 0, gone INTEGER NOT NULL DEFAULT 0,
     stopped INTEGER NOT NULL DEFAULT 0, expires INTEGER,
     UNIQUE (user_id, id));
   CREATE INDEX streams_by_thread ON streams (user_id, thread_id);
   CREATE TABLE stream_pages (
     stream INTEGER NOT NULL REFERENCES streams (seq) ON DELETE CASCADE,
     last INTEGER NOT NULL, frames TEXT NOT NULL,
     PRIMARY KEY (stream, last));`,
];
