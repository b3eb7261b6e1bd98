import { spawn } from "node:child_process";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "../../conformance/servers/free-port.ts";
import { launch } from "../../conformance/src/cli/launch.ts";
import { command, problemsOf } from "./command.ts";
import { root } from "./packages.ts";

const typescript = join(root, "node_modules/typescript");
/** An import of each package with an API, and the package whose source its definition is in. */
const definitions = {
  "quickstart.ts": { chatkit: "adapters", ChatKitServer: "core", sqliteStore: "stores" },
  "judge.ts": { run: "conformance" },
};

/** Compiles, runs and edits the documentation's examples with the packages that are installed in a folder. */
export async function tryApp(
  home: string,
  check: (name: string, problems: readonly string[]) => void,
): Promise<void> {
  for (const name of Object.keys(definitions))
    copyFileSync(join(root, "docs/snippets", name), join(home, name));
  const compilerOptions = {
    module: "NodeNext",
    target: "ES2024",
    lib: ["ES2024", "DOM"],
    types: ["node"],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    noEmit: true,
  };
  writeFileSync(join(home, "tsconfig.json"), JSON.stringify({ compilerOptions }));
  const compiled = await command(process.execPath, [join(typescript, "bin/tsc"), "-p", "."], home);
  check("an application (types)", problemsOf(compiled));
  check("an application (run)", await answer(home));
  for (const [file, names] of Object.entries(definitions)) {
    for (const [name, owner] of Object.entries(names)) {
      const found = await definitionOf(name, join(home, file));
      const expected = `/node_modules/@chatkit-protocol/${owner}/`;
      const right = found.includes(expected) && found.endsWith(".ts") && !found.endsWith(".d.ts");
      check(`an application (definition of ${name})`, right ? [] : [`it is ${found}`]);
    }
  }
}

/** Starts the quickstart and posts a message to it. */
async function answer(home: string): Promise<string[]> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const start = [process.execPath, "quickstart.ts"];
  const server = await launch(start, url, { cwd: home, env: { PORT: String(port) } });
  try {
    if (server.problem !== undefined) return [server.problem];
    const input = { content: [{ type: "input_text", text: "hi" }] };
    const body = JSON.stringify({ type: "threads.create", params: { input } });
    const headers = { "content-type": "application/json" };
    const text = await (await fetch(url, { method: "POST", headers, body })).text();
    return text.includes('you said \\"hi\\"') ? [] : [`the quickstart answers ${text}`];
  } finally {
    await server.stop();
  }
}

/** The file that an editor opens for the first use of a name, asked of the language server that editors run. */
async function definitionOf(name: string, file: string): Promise<string> {
  const [line, offset] = placeOf(name, readFileSync(file, "utf8"));
  const server = spawn(
    process.execPath,
    [join(typescript, "lib/tsserver.js"), "--disableAutomaticTypingAcquisition"],
    {
      stdio: ["pipe", "pipe", "ignore"],
    },
  );
  const ended = new Promise((resolve) => server.once("exit", resolve));
  try {
    const send = (seq: number, request: string, more: object): boolean =>
      server.stdin.write(
        `${JSON.stringify({ seq, type: "request", command: request, arguments: { file, ...more } })}\n`,
      );
    send(1, "open", {});
    send(2, "definition", { line, offset });
    for await (const text of createInterface({ input: server.stdout })) {
      if (!text.startsWith("{")) continue;
      const { request_seq: to, body } = JSON.parse(text) as {
        request_seq?: number;
        body?: { file: string }[];
      };
      if (to === 2) return body?.[0]?.file ?? "nowhere";
    }
    return "nowhere";
  } finally {
    server.kill();
    await ended;
  }
}

/** Line and column of a name's last use, both from 1. */
function placeOf(name: string, text: string): [number, number] {
  const before = text.slice(0, text.lastIndexOf(`${name}(`)).split("\n");
  return [before.length, (before.at(-1)?.length ?? 0) + 1];
}
