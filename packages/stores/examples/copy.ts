import { copyToPostgres } from "@chatkit-protocol/stores/copy";
import pg from "pg";

const pool = new pg.Pool({ connectionString: process.env["DATABASE_URL"] });
const { threads, items, attachments } = await copyToPostgres("chat.sqlite", pool);
console.log(`${threads} threads, ${items} items, ${attachments} attachments`);
await pool.end();
