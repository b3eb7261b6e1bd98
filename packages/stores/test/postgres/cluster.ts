import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Client } from "pg";
import { freePort } from "../free-port.ts";

/** A separate PostgreSQL on a free port of the loopback interface, in a new folder. */
export interface Cluster {
  /** What it says of itself. */
  version: string;
  folder: string;
  /** The user that its processes run as, if it is not ours. */
  account: Account | undefined;
  url(database?: string): string;
  /** Runs statements as the superuser, and blocks until they are done. */
  sql(statements: string, database?: string): void;
  /** As a service does it: connections end, acknowledged writes are kept. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** PgBouncer in transaction mode in front of it; undefined if there is none. */
  bouncer(): Promise<{ version: string; url: string } | undefined>;
  /** Ends everything and deletes the folder. */
  remove(): Promise<void>;
}

interface Account {
  uid: number;
  gid: number;
}

/** The cluster, or why there is none. */
export async function startCluster(): Promise<Cluster | { missing: string }> {
  const initdb = programs("initdb");
  const postgres = programs("postgres");
  const psql = programs("psql");
  if (!initdb || !postgres || !psql) return { missing: "no initdb; on Debian: apt-get install postgresql" };
  const account = otherAccount();
  if (process.getuid?.() === 0 && !account) return { missing: "root needs a user postgres or nobody for it" };
  const folder = mkdtempSync(join(tmpdir(), "chatkit-postgres-"));
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, "data");
  const made = spawnSync(
    initdb,
    ["-D", data, "-U", "postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"],
    { ...account, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const url = (database = "postgres"): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  const children: ChildProcess[] = [];
  let server: ChildProcess | undefined;

  async function start(): Promise<void> {
    const settings = ["listen_addresses=127.0.0.1", `port=${port}`, "unix_socket_directories=", "fsync=off"];
    server = spawn(postgres!, ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
      ...account,
      cwd: folder,
      stdio: "ignore",
    });
    await answers(url(), server);
  }
  async function stop(): Promise<void> {
    if (server) await end(server, "SIGINT");
    server = undefined;
  }
  await start();
  return {
    version: await versionOf(url(), "SELECT 'PostgreSQL ' || current_setting('server_version')"),
    folder,
    account,
    url,
    sql(statements, database) {
      const { status, stderr } = spawnSync(psql, [url(database), "-v", "ON_ERROR_STOP=1", "-c", statements], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`${statements}: ${stderr}`);
    },
    start,
    stop,
    async bouncer() {
      const program = programs("pgbouncer");
      if (!program) return undefined;
      const own = await freePort();
      const home = join(folder, "bouncer");
      mkdirSync(home);
      writeFileSync(join(home, "users.txt"), `"postgres" ""\n`);
      writeFileSync(
        join(home, "pgbouncer.ini"),
        `[databases]
* = host=127.0.0.1 port=${port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${own}
unix_socket_dir =
auth_type = trust
auth_file = ${join(home, "users.txt")}
pool_mode = transaction
default_pool_size = 4
max_client_conn = 200
query_wait_timeout = 5
server_login_retry = 1
`,
      );
      const bouncer = spawn(program, [join(home, "pgbouncer.ini")], {
        ...account,
        cwd: folder,
        stdio: "ignore",
      });
      children.push(bouncer);
      const address = `postgres://postgres@127.0.0.1:${own}/postgres`;
      await answers(address, bouncer);
      const version = spawnSync(program, ["--version"], { encoding: "utf8" }).stdout.split("\n")[0] ?? "";
      return { version, url: address };
    },
    async remove() {
      for (const child of children) await end(child, "SIGTERM");
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root. */
function otherAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string, name: string): number => {
    const { status, stdout } = spawnSync("id", [flag, name], { encoding: "utf8" });
    return status === 0 ? Number(stdout) : Number.NaN;
  };
  const name = ["postgres", "nobody"].find((each) => Number.isInteger(id("-u", each)));
  return name === undefined ? undefined : { uid: id("-u", name), gid: id("-g", name) };
}

/** The path of a program: Debian keeps those of each version apart from the others. */
function programs(name: string): string | undefined {
  const places = [
    ...globSync("/usr/lib/postgresql/*/bin").sort(
      (a, b) => Number.parseInt(b.slice(20), 10) - Number.parseInt(a.slice(20), 10),
    ),
    ...(process.env["PATH"] ?? "").split(delimiter),
    "/usr/sbin",
  ];
  return places.map((place) => join(place, name)).find((path) => existsSync(path));
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

/** Waits until it takes connections. */
async function answers(url: string, child: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) throw new Error(`the server of ${url} has ended with ${child.exitCode}`);
    if (await versionOf(url, "SELECT 1").catch(() => undefined)) return;
    await sleep(50);
  }
  throw new Error(`nothing answers at ${url}`);
}

async function versionOf(url: string, query: string): Promise<string> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  await client.connect();
  try {
    const { rows } = await client.query({ text: query, rowMode: "array" });
    return String(rows[0]?.[0]);
  } finally {
    await client.end();
  }
}
