-- What version 2 of the schema has written; see migrations.ts.
CREATE TABLE threads ( seq INTEGER PRIMARY KEY AUTOINCREMENT, user_id TEXT NOT NULL, id TEXT NOT NULL, created_at TEXT NOT NULL, title TEXT, status TEXT, allowed_image_domains TEXT, metadata TEXT, lease_token TEXT, lease_until INTEGER, lease_wanted TEXT, UNIQUE (user_id, id));
CREATE INDEX threads_by_user ON threads (user_id, seq);
CREATE TABLE items ( seq INTEGER PRIMARY KEY AUTOINCREMENT, thread INTEGER NOT NULL REFERENCES threads (seq) ON DELETE CASCADE, id TEXT NOT NULL, created_at TEXT NOT NULL, hidden INTEGER NOT NULL, pending_call INTEGER NOT NULL, body TEXT NOT NULL, UNIQUE (thread, id));
CREATE INDEX items_by_thread ON items (thread, hidden, seq);
CREATE INDEX items_in_order ON items (thread, seq);
CREATE INDEX items_pending ON items (thread, seq) WHERE pending_call = 1;
CREATE TABLE attachments ( user_id TEXT NOT NULL, id TEXT NOT NULL, thread_id TEXT, body TEXT NOT NULL, PRIMARY KEY (user_id, id)) WITHOUT ROWID;
CREATE INDEX attachments_by_thread ON attachments (user_id, thread_id);
INSERT INTO threads (seq, user_id, id, created_at, title, status, allowed_image_domains, metadata, lease_token, lease_until, lease_wanted) VALUES (1, 'alice', 'thr_1', '2026-01-01T00:00:00.000Z', '"It''s old"', '{"type":"locked","reason":"r"}', '[]', '{"deep":[null]}', 'ended', 1767225600000, NULL);
INSERT INTO threads (seq, user_id, id, created_at, title, status, allowed_image_domains, metadata) VALUES (2, 'bob', 'thr_1', '2026-01-01T00:00:00.000Z', NULL, '{"type":"active"}', NULL, '{}');
INSERT INTO items (seq, thread, id, created_at, hidden, pending_call, body) VALUES (1, 1, 'm', '2026-01-01T00:00:00.000Z', 0, 0, '{"type":"user_message","id":"m","thread_id":"thr_1","created_at":"2026-01-01T00:00:00.000Z","content":[{"type":"input_text","text":"Hi"}],"attachments":[],"inference_options":{}}');
INSERT INTO items (seq, thread, id, created_at, hidden, pending_call, body) VALUES (2, 1, 'h', '2026-01-01T00:00:00.000Z', 1, 0, '{"type":"hidden_context_item","id":"h","thread_id":"thr_1","created_at":"2026-01-01T00:00:00.000Z","content":[null,1]}');
INSERT INTO items (seq, thread, id, created_at, hidden, pending_call, body) VALUES (3, 1, 'c', '2026-01-01T00:00:00.000Z', 0, 1, '{"type":"client_tool_call","id":"c","thread_id":"thr_1","created_at":"2026-01-01T00:00:00.000Z","status":"pending","call_id":"k","name":"n","arguments":{}}');
INSERT INTO attachments (user_id, id, thread_id, body) VALUES ('alice', 'f', 'thr_1', '{"type":"file","id":"f","name":"n","mime_type":"text/plain","thread_id":"thr_1","metadata":{"m":1}}');
UPDATE sqlite_sequence SET seq = 2 WHERE name = 'threads';
UPDATE sqlite_sequence SET seq = 4 WHERE name = 'items';
PRAGMA application_id = 1128811348;
PRAGMA user_version = 2;
