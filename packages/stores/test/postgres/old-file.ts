import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** The path of a new SQLite file as the first version of the schema has left it: two threads, three items, one attachment. */
export function oldFile(folder: string): string {
  const path = join(folder, "old.sqlite");
  const db = new DatabaseSync(path);
  db.exec(readFileSync(join(import.meta.dirname, "../schemas/1.sql"), "utf8"));
  db.close();
  return path;
}
