import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { adapters } from "../../../packages/adapters/test/mounts/index.ts";
import { compile } from "../pasted.ts";

const root = join(import.meta.dirname, "../../..");

const mounts = [...Object.keys(adapters).map((name) => [name, "chatkit"]), ["fastify", "chatkitPlugin"]];

/** An application for each adapter that mounts the server of the guide; `authenticate` finds a session of this type. */
const applications = (kind: string, session: string): Record<string, string> =>
  Object.fromEntries(
    mounts.map(([name, mount]) => [
      join(root, `docs/snippets/sessions/${kind}-${name}-${mount}.ts`),
      `import { ${mount} } from "@chatkit-protocol/adapters/${name}";
import type { Identity } from "@chatkit-protocol/core";
import { server } from "./server.ts";
export type Found = Identity<${session}>;
declare const authenticate: () => Promise<Found | null>;
export default ${mount}(server, { authenticate });`,
    ]),
  );

test("a session of the wrong type does not compile, with any adapter", { timeout: 300_000 }, () => {
  const right = applications("right", `{ roles: readonly ("reader" | "admin")[] }`);
  const wrong = {
    // Unchecked data from a token or a database.
    ...applications("wide", "{ roles: readonly string[] }"),
    ...applications("other", "{ role: string }"),
    ...applications("unknown", "unknown"),
  };
  const complaints = compile(root, [], { ...right, ...wrong });
  expect(new Set(complaints.map((text) => text.split(": ", 1)[0]))).toEqual(new Set(Object.keys(wrong)));
  for (const text of complaints) expect(text).toMatch(/\bSession\b/);
});

test("no file of the guide needs a cast", () => {
  const files = globSync("docs/snippets/sessions/*.ts", { cwd: root });
  expect(files.length).toBeGreaterThan(5);
  const casts = /\bas (?!const\b)|\bany\b|@ts-/;
  const code = (path: string) =>
    readFileSync(join(root, path), "utf8").replaceAll(/\/\*\*[^]*?\*\/|\/\/.*/g, "");
  expect(files.filter((path) => casts.test(code(path)))).toEqual([]);
});
