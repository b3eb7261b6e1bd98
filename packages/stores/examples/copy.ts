import { copyToPostgres } from "@chatkit-protocol/stores/copy";
import { Pool } from "pg";

const pool = new Pool({ connectionString: process.env["DATABASE_URL"] });
const { threads, items, attachments } = await copyToPostgres("chat.sqlite", pool);
console.log(`${threads} threads, ${items} items, ${attachments} attachments`);
await pool.end();
