import { DatabaseSync } from "node:sqlite";

/** Holds the write lock of a file for a while; says when it has it. */
const [, , path = "", milliseconds = ""] = process.argv;
const db = new DatabaseSync(path);
db.exec("BEGIN IMMEDIATE");
process.stdout.write("held\n");
setTimeout(() => db.exec("COMMIT"), Number(milliseconds));
