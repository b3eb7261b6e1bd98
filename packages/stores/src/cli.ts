import { parseArgs } from "node:util";
import type { Store } from "@chatkit-protocol/core/server";
import type { Pool } from "pg";
import { copyToPostgres } from "./copy/index.ts";
import { postgresStore } from "./postgres/index.ts";
import { importPythonRows } from "./python/index.ts";
import { sqliteStore } from "./sqlite/index.ts";

const usage = `Usage: chatkit-stores copy FILE [URL] [--schema NAME]
       chatkit-stores import-python FILE TARGET [--schema NAME] [--time-zone ZONE] [--user ID]

copy           Copies the SQLite store FILE into an empty PostgreSQL store and compares every row. Without URL the connection is
               the one of DATABASE_URL, or of PGHOST, PGUSER, PGDATABASE and the like.
import-python  Copies the SQLite file of a server on openai-chatkit into the store TARGET: a file, or a postgres:// URL.
               ZONE is the time zone of its host, such as Europe/Berlin (default: UTC); ID is the user of rows without user_id.

NAME is the schema of the PostgreSQL store (default: chatkit). Stop the servers that use FILE first.`;

/** Runs the command line and returns the exit code: 0, 1 for a failure, 2 for an invalid command line. */
export async function main(argv: readonly string[]): Promise<number> {
  const given = read(argv);
  if (typeof given === "string") {
    console.error(`${given}\n\n${usage}`);
    return 2;
  }
  if (given.command === "help") {
    console.log(usage);
    return 0;
  }
  try {
    console.log(await commands[given.command](given));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message || error.name : String(error));
    return 1;
  }
}

interface Given {
  command: "copy" | "import-python" | "help";
  file: string;
  target: string | undefined;
  schema: string;
  timeZone: string | undefined;
  user: string | undefined;
}

/** Each returns what it has done, as a line. */
const commands: Record<Exclude<Given["command"], "help">, (given: Given) => Promise<string>> = {
  async copy({ file, target = process.env["DATABASE_URL"], schema }) {
    const pool = await connect(target);
    try {
      const copied = await copyToPostgres(file, pool, { schema });
      return `copied and compared: ${counted(copied)}`;
    } finally {
      await pool.end();
    }
  },
  async "import-python"({ file, target = "", schema, timeZone, user }) {
    const { store, close } = await openStore(target, schema);
    try {
      const { present, ...imported } = await importPythonRows(file, store, { timeZone, user });
      const before = present === 0 ? "" : `; ${present} threads were there already`;
      return `imported: ${counted(imported)}${before}`;
    } finally {
      await close();
    }
  },
};

const counted = (counts: object): string =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(", ");

/** The parsed command line, or what is wrong with it. */
function read(argv: readonly string[]): Given | string {
  try {
    const options = {
      schema: { type: "string", default: "chatkit" },
      "time-zone": { type: "string" },
      user: { type: "string" },
      help: { type: "boolean" },
    } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [command, file = "", target, ...others] = positionals;
    const { schema, "time-zone": timeZone, user } = values;
    const given = { file, target, schema, timeZone, user };
    if (values.help) return { ...given, command: "help" };
    if (command !== "copy" && command !== "import-python")
      return `there is no command ${command ?? ""}; did you mean copy or import-python?`;
    if (file === "") return `${command} needs the path of a SQLite file`;
    if (others.length > 0)
      return `${command} accepts a file and a ${command === "copy" ? "URL" : "target"}, not also ${others.join(" ")}`;
    if (command === "import-python" && target === undefined)
      return "import-python needs a target: a file, or a postgres:// URL";
    if (command === "copy" && (timeZone ?? user) !== undefined)
      return "copy has no --time-zone and no --user; import-python has";
    return { ...given, command };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function openStore(target: string, schema: string): Promise<{ store: Store; close(): Promise<void> }> {
  if (/^postgres(ql)?:/.test(target)) {
    const pool = await connect(target);
    return { store: await postgresStore(pool, { schema }), close: () => pool.end() };
  }
  const store = sqliteStore(target);
  return { store, close: async () => store.close() };
}

async function connect(connectionString: string | undefined): Promise<Pool> {
  const { Pool } = await import("pg").catch((cause: unknown) => {
    throw new Error("The package pg is missing; install it: npm install pg", { cause });
  });
  return new Pool({ max: 1, ...(connectionString === undefined ? {} : { connectionString }) });
}
