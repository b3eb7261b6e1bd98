import { postgresStore } from "@chatkit-protocol/stores/postgres";
import { Pool } from "pg";

/** Opens the store of a schema in a separate process, and stores threads there: argv is URL, schema, name, count. */
const [, , connectionString = "", schema = "", name = "", count = ""] = process.argv;
const pool = new Pool({ connectionString, max: 2 });
const view = (await postgresStore(pool, { schema })).forUser("alice");
for (let n = 0; n < Number(count); n++) {
  const created_at = new Date().toISOString();
  await view.createThread({ id: `${name}_${n}`, created_at, status: { type: "active" }, metadata: {} });
  await view.updateItem("thr_1", "n", (item) =>
    item.type === "hidden_context_item" ? { ...item, content: Number(item.content) + 1 } : undefined,
  );
}
await pool.end();
