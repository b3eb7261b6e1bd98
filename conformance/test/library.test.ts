import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { expect, test } from "vitest";
import { judge } from "../examples/run.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { scriptInterpreter } from "../servers/interpreter/interpreter.ts";
import {
  type ConformanceOptions,
  declareConformance,
  fingerprintOf,
  outcomeOf,
  parseUser,
  run,
} from "../src/index.ts";

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);
const server = new ChatKitServer({ store: memoryStore(), ...scriptInterpreter(), onError() {} });
const sound = chatkit(server, {
  authenticate: (request) => {
    const userId = request.headers.get("authorization")?.replace("Bearer ", "");
    return userId === undefined ? null : { userId };
  },
});

/** Our server, which says nothing of its stream options. */
const forgetful = async (request: Request): Promise<Response> => {
  const answer = await sound(request);
  const text = await answer.text();
  const { status, headers } = answer;
  return new Response(text.replaceAll(/data: \{"type":"stream_options".*\n\n/g, ""), { status, headers });
};

/** A runner that runs: what each test has come to. */
async function suite(options: ConformanceOptions): Promise<Map<string, string>> {
  const seen = new Map<string, string>();
  const [befores, afters, tests]: [(() => Promise<void>)[], (() => Promise<void>)[], (() => void)[]] = [
    [],
    [],
    [],
  ];
  declareConformance(
    {
      describe: (_name, body) => body(),
      before: (work) => void befores.push(work),
      after: (work) => void afters.push(work),
      test: (name, body) =>
        void tests.push(() => {
          seen.set(name, "passed");
          try {
            body((why) => seen.set(name, `skipped: ${why}`));
          } catch (error) {
            seen.set(name, error instanceof Error ? error.message : String(error));
          }
        }),
    },
    options,
  );
  for (const work of befores) await work();
  for (const work of tests) work();
  for (const work of afters) await work();
  return seen;
}

test("a handler is judged in this process as it is over a socket", async () => {
  const one = await run({ fetch: sound, users, seed: 1 });
  expect(one.transcript.tier).toBe("T2");
  const { failingMusts } = outcomeOf(one);
  expect(failingMusts.strict).toEqual([]);
});

test("a suite has a test for each case, and all of a sound server pass or say why they are skipped", async () => {
  const seen = await suite({ fetch: sound, users, seed: 1, profile: "strict" });
  expect(seen.get("kit/liveness")).toBe("passed");
  const others = [...seen.values()].filter((state) => state !== "passed" && !state.startsWith("skipped: "));
  expect(others).toEqual([]);
});

test("a case that fails throws the whole message", async () => {
  const seen = await suite({ fetch: forgetful, users, seed: 1, only: ["kit/liveness"] });
  expect(seen.get("kit/liveness")).toMatch(
    /TC-03 \S+ MUST: .*[\s\S]*expected {2}stream_options[\s\S]*curl -sS/,
  );
  expect(seen.get("kit/liveness")).not.toMatch(/replay/);
});

test("what a baseline expects does not fail a suite; what it expects in vain does", async () => {
  const found = outcomeOf(await run({ fetch: forgetful, users, seed: 1, only: ["kit/liveness"] })).run
    .results;
  const entries = found
    .filter(({ verdict }) => verdict === "fail")
    .map((one) => ({ finding: fingerprintOf(one), reason: "known", expires: "2099-01-01" }));
  const stale = { finding: "RD-01/oldest-items-not-first", reason: "known", expires: "2099-01-01" };
  const common = { fetch: forgetful, users, seed: 1, only: ["kit/liveness"] };
  const fits = await suite({ ...common, baseline: { schema: 2, expected: entries } });
  expect([fits.get("kit/liveness"), fits.get("the baseline fits")]).toEqual(["passed", "passed"]);
  const old = await suite({ ...common, baseline: { schema: 2, expected: [...entries, stale] } });
  expect(old.get("the baseline fits")).toMatch(/RD-01\/oldest-items-not-first no longer occurs/);
});

test("a server that cannot be reached is said once", async () => {
  await expect(suite({ url: "http://127.0.0.1:9/" })).rejects.toThrow(/cannot be reached: .*ECONNREFUSED/);
});

test("a dead server blocks one test, the others say that they wait for it", async () => {
  const seen = await suite({ fetch: () => new Response("{}"), seed: 1 });
  const failed = [...seen].filter(([, state]) => state !== "passed" && !state.startsWith("skipped: "));
  expect(failed.map(([name]) => name)).toContain("kit/liveness");
  expect(seen.get("threads.update/renames")).toMatch(/^skipped: kit\/liveness/);
});

const node = promisify(execFile);
const conditions = "--conditions=@chatkit-protocol/source";

test("the example for node:test runs", async () => {
  const file = fileURLToPath(new URL("../examples/node-test.ts", import.meta.url));
  const { stdout } = await node(process.execPath, [conditions, "--test", "--test-reporter=tap", file]);
  expect(stdout).toMatch(/# pass [1-9]\d*/);
  expect(stdout).toMatch(/# fail 0/);
});

test("the example that judges a URL runs", async () => {
  const reference = await startReferenceServer();
  try {
    expect(await judge(reference.url, "alice=alice", "bob=bob")).toBe(0);
  } finally {
    await reference.close();
  }
});
