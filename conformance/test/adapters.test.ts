import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RequestHandler, Identity } from "@chatkit-protocol/core";
import { afterAll, expect, test, vi } from "vitest";
import { adapters } from "../../packages/adapters/test/mounts/index.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { judged } from "../mutants/try-mutant.ts";
import type { RuleId } from "../src/generated/rules.ts";
import { cases, exitCode, judges, parseUser, run, worstVerdicts } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-adapters-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

// @hono/node-server prints every stream that fails.
vi.spyOn(console, "error").mockImplementation(() => undefined);

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** Every framework's request has its headers somewhere: as an object, as Headers, or as Hono's context. */
function authenticate(request: unknown): Identity | null {
  const { headers, req } = request as { headers?: HeadersInit; req?: { raw: Request } };
  const userId = new Headers(headers ?? req?.raw.headers).get("authorization")?.replace("Bearer ", "");
  return userId === "alice" || userId === "bob" ? { userId } : null;
}

const stores = { memory: false, SQLite: true };

/** Answers to preflights are not an adapter's, but the reference server's. */
const besides: ReadonlySet<RuleId> = new Set<RuleId>(["TR-15"]);
const reference = worstVerdicts((await judged()).results);

const pairs = Object.entries(adapters).flatMap(([name, { mount }]) =>
  Object.keys(stores).map((store) => [name, store, mount] as const),
);

test.each(pairs)(
  "our server meets the whole specification through %s on %s",
  async (name, store, mount) => {
    let handler: RequestHandler | undefined;
    const server = await startReferenceServer({
      replace: { handler: (sound) => (handler = sound) },
      ...(stores[store as keyof typeof stores] ? { database: join(folder, `${name}.sqlite`) } : {}),
    });
    const mounted = await mount(handler!, { authenticate, onError() {} });
    try {
      const options = { url: mounted.url, cases, judges, users, seed: 1, keep: true };
      const { transcript, results, reachable } = await run(options);
      const bad = results.filter(({ findings }) => findings.length > 0);
      expect(bad.map(({ rule, case: id, findings }) => [rule, id, findings[0]?.message])).toEqual([]);
      expect(transcript.tier).toBe("T2");
      expect(exitCode(reachable, results, "strict")).toBe(0);
      const verdicts = worstVerdicts(results);
      const expected = [...reference].filter(([rule]) => !besides.has(rule));
      expect(expected.map(([rule]) => [rule, verdicts.get(rule)])).toEqual(expected);
    } finally {
      await mounted.close();
      await server.close();
    }
  },
  60_000,
);
