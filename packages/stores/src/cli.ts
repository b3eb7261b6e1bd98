import { parseArgs } from "node:util";
import type { Pool } from "pg";
import { copyToPostgres } from "./copy/index.ts";

const usage = `Usage: chatkit-stores copy FILE [URL] [--schema NAME]

Copies the SQLite store FILE into an empty PostgreSQL store and compares every row. Without URL the connection is the one
of DATABASE_URL, or of PGHOST, PGUSER, PGDATABASE and the like. NAME is the schema of the store (default: chatkit).
Stop the servers that use FILE first.`;

/** Runs the command line and returns the exit code: 0, 1 for a failure, 2 for an invalid command line. */
export async function main(argv: readonly string[]): Promise<number> {
  const given = read(argv);
  if (typeof given === "string") {
    console.error(`${given}\n\n${usage}`);
    return 2;
  }
  if (given.help) {
    console.log(usage);
    return 0;
  }
  try {
    const pool = await connect(given.url);
    try {
      const copied = await copyToPostgres(given.file, pool, { schema: given.schema });
      const counts = Object.entries(copied).map(([name, count]) => `${count} ${name}`);
      console.log(`copied and compared: ${counts.join(", ")}`);
    } finally {
      await pool.end();
    }
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message || error.name : String(error));
    return 1;
  }
}

interface Given {
  help: boolean;
  file: string;
  url: string | undefined;
  schema: string;
}

/** The parsed command line, or what is wrong with it. */
function read(argv: readonly string[]): Given | string {
  try {
    const options = { schema: { type: "string", default: "chatkit" }, help: { type: "boolean" } } as const;
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    const [command, file, url = process.env["DATABASE_URL"], ...others] = positionals;
    const help = values.help ?? false;
    if (help) return { help, file: "", url, schema: values.schema };
    if (command !== "copy") return `there is no command ${command ?? ""}; did you mean copy?`;
    if (file === undefined) return "copy needs the path of a SQLite file";
    if (others.length > 0) return `copy accepts a file and a URL, not also ${others.join(" ")}`;
    return { help, file, url, schema: values.schema };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function connect(connectionString: string | undefined): Promise<Pool> {
  const { Pool } = await import("pg").catch((cause: unknown) => {
    throw new Error("The package pg is missing; install it: npm install pg", { cause });
  });
  return new Pool({ max: 1, ...(connectionString === undefined ? {} : { connectionString }) });
}
