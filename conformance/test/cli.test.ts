import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import reportSchema from "../report.schema.json" with { type: "json" };
import { freePort } from "../servers/free-port.ts";
import { type RunningServer, startReferenceServer } from "../servers/reference/index.ts";
import type { Report } from "../src/index.ts";
import { command, home } from "./command.ts";
import { between, type FaultyServer, rewriting } from "./faulty-stores.ts";

// Most tests start processes, some a dozen.
vi.setConfig({ testTimeout: 90_000 });

const as = ["--as", "alice=alice", "--as", "bob=bob"];
const valid = new Ajv2020().compile<Report>(reportSchema);

let sound: RunningServer;
/** Says nothing of its stream options: TC-03 and what else opens a stream. */
let faulty: FaultyServer;
beforeAll(async () => {
  sound = await startReferenceServer();
  faulty = await between(rewriting((text) => text.replaceAll(/data: \{"type":"stream_options".*?\n\n/g, "")));
});
afterAll(async () => {
  await sound.close();
  await faulty.close();
});

const quick = ["--only", "kit/*", "--seed", "1"];
const report = (text: string): Report => {
  const json: unknown = JSON.parse(text);
  expect(valid(json), JSON.stringify(valid.errors)).toBe(true);
  return json as Report;
};

describe("the exit code is in the report", () => {
  test("0: conformant", async () => {
    const { exit, stdout, stderr } = await command([sound.url, ...as, ...quick, "--reporter", "json"]);
    expect(report(stdout)).toMatchObject({ exit: 0, conformant: true, tier: "T2", seed: 1 });
    expect(exit).toBe(0);
    expect(stderr).toMatch(/at most \d+ answers are generated/);
  });

  test("1: a MUST fails, and the profile that it belongs to decides", async () => {
    const { exit, stdout } = await command([faulty.url, ...as, ...quick, "--reporter", "json"]);
    const { results, ...rest } = report(stdout);
    expect(rest).toMatchObject({ exit: 1, conformant: false, profiles: { compat: false, strict: false } });
    expect(results.find(({ rule }) => rule === "TC-03")).toMatchObject({
      verdict: "fail",
      case: "kit/liveness",
      cause: "opening-event-wrong",
      finding: "TC-03/opening-event-wrong",
      fingerprint: "TC-03/opening-event-wrong",
      exchanges: [1],
    });
    expect(exit).toBe(1);
  });

  test("3: nothing listens; one line, no report for people", async () => {
    const pretty = await command(["http://127.0.0.1:9/x"]);
    expect(pretty).toMatchObject({ exit: 3, stdout: "" });
    expect(pretty.stderr).toMatch(/127.0.0.1:9\/x cannot be reached: ECONNREFUSED/);
    const { stdout } = await command(["http://127.0.0.1:9/x", "--reporter", "json"]);
    expect(report(stdout)).toMatchObject({
      exit: 3,
      results: [],
      reason: expect.stringContaining("ECONNREFUSED"),
    });
  });

  test("3: the command does not start the server", async () => {
    const dead = [process.execPath, "-e", "console.error('no database'); process.exit(7)"];
    const { exit, stdout, stderr } = await command([
      "http://127.0.0.1:9/",
      "--reporter",
      "json",
      "--",
      ...dead,
    ]);
    expect(stderr).toMatch(/it ended with 7\\nno database/);
    expect(report(stdout)).toMatchObject({ exit: 3 });
    expect(exit).toBe(3);
  });

  test("5: the baseline has become stale", async () => {
    const cwd = home();
    const flags = [...as, ...quick, "--baseline", "known.json"];
    const first = await command([faulty.url, ...flags, "--baseline-update"], { cwd });
    expect(first).toMatchObject({ exit: 0 });
    expect(first.stderr).toMatch(/known.json: \d+ failures are expected/);
    const known = JSON.parse(readFileSync(join(cwd, "known.json"), "utf8")) as {
      expected: { finding: string }[];
    };
    expect(known.expected.map(({ finding }) => finding)).toContain("TC-03/opening-event-wrong");
    expect((await command([faulty.url, ...flags], { cwd })).exit).toBe(0);
    const later = await command([sound.url, ...flags, "--reporter", "json"], { cwd });
    expect(report(later.stdout)).toMatchObject({
      exit: 5,
      conformant: true,
      baseline: { problems: [expect.stringContaining("TC-03/opening-event-wrong no longer occurs")] },
    });
    expect(later.exit).toBe(5);
  });
});

describe("what is judged", () => {
  const rulesOf = async (...flags: string[]): Promise<Report> =>
    report((await command([sound.url, ...as, "--reporter", "json", "--seed", "1", ...flags])).stdout);

  test("--tier T0 lets scripts be", async () => {
    const { tier, results } = await rulesOf("--tier", "T0", "--only", "kit/*", "--only", "ER-01");
    expect(tier).toBe("T0");
    expect(results.find(({ case: id }) => id === "error/a-crash-is-one-error-event")?.unlock).toMatch(
      /needs T2/,
    );
  });

  test("--only takes rules, cases, results and files", async () => {
    const cwd = home();
    writeFileSync(join(cwd, "wanted"), "TR-0* # framing\nTC-01@kit/liveness\n");
    const { stdout } = await command([sound.url, ...as, "--only", "@wanted", "--reporter", "json"], { cwd });
    const { results } = report(stdout);
    expect(results.filter(({ rule }) => rule.startsWith("TC-"))).toMatchObject([
      { rule: "TC-01", case: "kit/liveness" },
    ]);
    expect(results.filter(({ rule }) => !/^T[RC]-0/.test(rule))).toEqual([]);
  });

  test("--level and --protocol leave rules out", async () => {
    const { results } = await rulesOf("--only", "kit/*", "--level", "MUST", "--protocol", "1.3");
    expect(results.length).toBeGreaterThan(5);
    expect(results.filter(({ level }) => level !== "MUST")).toEqual([]);
    // stream_options came with 1.4.
    expect(results.filter(({ rule }) => rule === "TC-03")).toEqual([]);
  });

  test("--bail ends with the first case that fails", async () => {
    const flags = ["--only", "kit/*", "--only", "threads.*", "--bail", "--seed", "1"];
    const { stdout } = await command([faulty.url, ...as, ...flags, "--reporter", "json"]);
    const { results } = report(stdout);
    expect(results.some(({ unlock }) => unlock?.includes("ended at the failure of kit/liveness"))).toBe(true);
  });

  test("--keep leaves the threads, otherwise they are removed", async () => {
    const server = await startReferenceServer();
    const threads = async (): Promise<number> => {
      const body = '{"type":"threads.list","params":{"limit":100}}';
      const answer = await fetch(server.url, {
        method: "POST",
        body,
        headers: { authorization: "Bearer alice", "content-type": "application/json" },
      });
      return ((await answer.json()) as { data: unknown[] }).data.length;
    };
    try {
      await command([server.url, ...as, ...quick]);
      expect(await threads()).toBe(0);
      await command([server.url, ...as, ...quick, "--keep"]);
      expect(await threads()).toBeGreaterThan(0);
    } finally {
      await server.close();
    }
  });

  test("--repeat finds out what is flaky", async () => {
    let asked = 0;
    // The first run finds the fault, the second does not.
    const moody = await between(async (request, ask) => {
      asked++;
      const forget = rewriting((text) => text.replaceAll(/data: \{"type":"stream_options".*?\n\n/g, ""));
      return asked === 1 ? forget(request, ask) : ask(request);
    });
    try {
      const { exit, stdout, stderr } = await command([
        moody.url,
        ...as,
        ...quick,
        "--repeat",
        "2",
        "--reporter",
        "json",
      ]);
      const { results, conformant } = report(stdout);
      expect(results.find(({ rule, case: id }) => rule === "TC-03" && id === "kit/liveness")).toMatchObject({
        verdict: "flaky",
        unlock: "fail in 1 of 2 runs",
      });
      expect([exit, conformant]).toEqual([1, false]);
      expect(stderr).toMatch(/in each of 2 rounds/);
    } finally {
      await moody.close();
    }
  });

  test("--fail-on-warn lets a SHOULD fail the run", async () => {
    const warned = await between(async (asked, ask) => {
      const reply = await ask(asked);
      return { ...reply, headers: reply.headers.filter(([name]) => name !== "cache-control") };
    });
    try {
      expect((await command([warned.url, ...as, ...quick])).exit).toBe(0);
      expect((await command([warned.url, ...as, ...quick, "--fail-on-warn"])).exit).toBe(1);
    } finally {
      await warned.close();
    }
  });
});

test("Ctrl-C is exit 130, after the threads of the run are removed", async () => {
  const server = await startReferenceServer();
  try {
    const { exit, stderr } = await command([server.url, ...as], {
      meanwhile: (kill, said) => {
        if (said.endsWith("at the end.\n")) setTimeout(() => kill("SIGINT"), 600);
      },
    });
    expect(stderr).toMatch(/Interrupted/);
    expect(exit).toBe(130);
    const body = '{"type":"threads.list","params":{"limit":100}}';
    const answer = await fetch(server.url, {
      method: "POST",
      body,
      headers: { authorization: "Bearer alice", "content-type": "application/json" },
    });
    expect(await answer.json()).toMatchObject({ data: [] });
  } finally {
    await server.close();
  }
});

test("--watch judges again after a change, until Ctrl-C", async () => {
  const cwd = home();
  let rounds = 0;
  const { exit, stdout } = await command(
    [sound.url, ...as, ...quick, "--watch", "--reporter", "pretty", "--reporter", "md=out.md"],
    {
      cwd,
      meanwhile: (kill, said) => {
        const waiting = said.split("Waiting for a change").length - 1;
        if (waiting <= rounds) return;
        rounds = waiting;
        // The watcher has been there since before the first run; the file is what has changed.
        if (rounds === 1) writeFileSync(join(cwd, "server.ts"), "changed");
        else kill("SIGINT");
      },
    },
  );
  expect([...stdout.matchAll(/^ChatKit conformance/gm)].length).toBe(2);
  expect(exit).toBe(130);
});

test("settings stand in a file, secrets in the environment, and flags come first", async () => {
  const cwd = home();
  const config = {
    url: sound.url,
    as: { alice: "$ALICE" },
    only: ["kit/*"],
    profile: "strict",
    reporter: ["json"],
  };
  writeFileSync(join(cwd, "chatkit-conformance.json"), JSON.stringify(config));
  const env = { ALICE: "alice" };
  expect(report((await command([], { cwd, env })).stdout)).toMatchObject({ exit: 0, profile: "strict" });
  const compat = await command(["--profile", "compat"], { cwd, env });
  expect(report(compat.stdout)).toMatchObject({ profile: "compat" });
});

test("the server may be started by the kit, and is stopped again", async () => {
  const script = `require("node:http").createServer((_, response) => response.end("{}")).listen(process.argv[1])`;
  const port = await freePort();
  const url = `http://127.0.0.1:${port}/`;
  const { exit } = await command([url, "--", process.execPath, "-e", script, String(port)]);
  expect(exit).toBe(1);
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("init writes settings, a baseline and a workflow, and overwrites nothing", async () => {
  const cwd = home();
  const first = await command(["init", "http://localhost:1/chatkit", "--", "npm", "start"], { cwd });
  expect(first).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^wrote.*\nwrote.*\nwrote/) });
  const read = (): unknown => JSON.parse(readFileSync(join(cwd, "chatkit-conformance.json"), "utf8"));
  expect(read()).toMatchObject({ url: "http://localhost:1/chatkit", command: ["npm", "start"] });
  const again = await command(["init", "http://localhost:2/chatkit"], { cwd });
  expect(again.stdout).toMatch(/^kept.*\nkept.*\nkept/);
  expect(read()).toMatchObject({ url: "http://localhost:1/chatkit" });
});

test("the last run can be judged again, told as curl, and caused again; only what failed runs once more", async () => {
  const cwd = home();
  const env = { CHATKIT_TOKEN_ALICE: "alice", CHATKIT_TOKEN_BOB: "bob" };
  await command([faulty.url, ...as, ...quick, "--transcript", "t.json", "--reporter", "json=before.json"], {
    cwd,
  });
  const before = report(readFileSync(join(cwd, "before.json"), "utf8"));

  const rejudged = await command(["rejudge", "t.json", "--only", "kit/*", "--reporter", "json"], { cwd });
  expect(report(rejudged.stdout).results).toEqual(before.results);
  expect(rejudged.exit).toBe(1);

  const told = await command(["replay", "TC-03@kit/liveness", "--curl"], { cwd });
  expect(told.stdout).toMatch(/^curl -sS -N -X POST .*'authorization: Bearer '"\$CHATKIT_TOKEN_ALICE"/);

  const blind = await command(["replay", "TC-03@kit/liveness"], { cwd });
  expect(blind).toMatchObject({ exit: 2, stderr: expect.stringContaining("CHATKIT_TOKEN_ALICE") });
  const replayed = await command(["replay", "TC-03@kit/liveness"], { cwd, env });
  expect(replayed.exit).toBe(1);
  expect(replayed.stdout).toMatch(/> authorization: Bearer \$CHATKIT_TOKEN_ALICE/);
  expect(replayed.stdout).toMatch(
    /< HTTP 200[\s\S]*event 1, \d+ ms, byte 0\n {2}data: \{"type":"thread.created"/,
  );
  expect(replayed.stdout).toMatch(/✗ TC-03 stream-options-precede-the-answer MUST/);
  const mended = await command(["replay", "TC-03@kit/liveness", "--url", sound.url], { cwd, env });
  expect(mended).toMatchObject({ exit: 0, stdout: expect.stringContaining("TC-03@kit/liveness: pass") });

  const failed = await command([faulty.url, ...as, "--only", "last-failed", "--reporter", "json"], { cwd });
  const ids = new Set(report(failed.stdout).results.map(({ rule }) => rule));
  expect([...ids]).toEqual([
    ...new Set(before.results.filter(({ verdict }) => verdict === "fail").map(({ rule }) => rule)),
  ]);
});

test("two reports are compared, and several stand side by side", async () => {
  const cwd = home();
  await command([sound.url, ...as, ...quick, "--reporter", "json=good.json"], { cwd });
  await command([faulty.url, ...as, ...quick, "--reporter", "json=bad.json"], { cwd });
  const worse = await command(["diff", "good.json", "bad.json"], { cwd });
  expect(worse).toMatchObject({
    exit: 1,
    stdout: expect.stringMatching(
      /^Worse: \d+\n.*TC-03@kit\/liveness: pass → fail {2}TC-03\/opening-event-wrong/,
    ),
  });
  const better = await command(["diff", "bad.json", "good.json"], { cwd });
  expect(better).toMatchObject({ exit: 0, stdout: expect.stringMatching(/^Better: \d+/) });
  expect((await command(["diff", "bad.json", "bad.json"], { cwd })).stdout).toBe("No result has changed.\n");
  const { stdout } = await command(["matrix", "good.json", "bad.json"], { cwd });
  expect(stdout).toMatch(/^rule +good +bad\ncompat +yes +no\nstrict +not shown +no\n/);
  expect(stdout).toMatch(/\nTC-03 +✓ +✗\n/);
  expect((await command(["matrix", "good.json", "bad.json", "--format", "md"], { cwd })).stdout).toMatch(
    /\n\| TC-03 \| ✓ \| ✗ \|\n/,
  );
});

test("list shows rules with what exercises them, explain shows what is right", async () => {
  const list = await command(["list", "TC-0*"]);
  expect(list.stdout).toMatch(
    /^TC-01 create-opens-with-thread-created +MUST +compat +(field-)?proven T0 +kit\/liveness/,
  );
  const { exit, stdout } = await command(["explain", "tc-3"]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(
    /^TC-03 stream-options-precede-the-answer · MUST .*[\s\S]*Usual cause[\s\S]*spec\/chapters\/04-streams.md#tc-03\n.*docs\/rules\/tc-03.md\n[\s\S]*\nGood[\s\S]*stream_options[\s\S]*\nBad/,
  );
  expect(stdout).toMatch(/^Users notice {3}the stop button/m);
  // Of a rule that only a script shows: the script, and what the reference and a wrong server answer to it.
  expect((await command(["explain", "CT-05"])).stdout).toMatch(
    /\nScript \(tier T2, .*\n +ck:1 \{"ck":1,"do":.*\n\nGood, as the answer to threads\.add_client_tool_output\n +HTTP 200\n.*\n\nBad in the same place: CT-05\/null-result-rejected\n +HTTP 400\n.*\n +Usually +The handler/,
  );
  const { stdout: bySlug } = await command(["explain", "stream-options-precede-the-answer"]);
  expect(bySlug).toBe(stdout);
  expect((await command(["list", "rename-is-*"])).stdout).toMatch(/^TU-01 rename-is-stored +MUST/);
});

test("colours follow NO_COLOR and FORCE_COLOR", async () => {
  const plain = await command([sound.url, ...as, ...quick]);
  expect(plain.stdout).not.toContain("\u001b[");
  const forced = await command([sound.url, ...as, ...quick], { env: { FORCE_COLOR: "1" } });
  expect(forced.stdout).toContain("\u001b[32myes");
  const none = await command([sound.url, ...as, ...quick], { env: { NO_COLOR: "1", FORCE_COLOR: "0" } });
  expect(none.stdout).not.toContain("\u001b[");
});

test("the GitHub reporter annotates, and writes the step summary", async () => {
  const cwd = home();
  const summary = join(cwd, "summary.md");
  mkdirSync(cwd, { recursive: true });
  const { stdout } = await command([faulty.url, ...as, ...quick, "--reporter", "github"], {
    cwd,
    env: { GITHUB_STEP_SUMMARY: summary },
  });
  expect(stdout).toMatch(
    /^::error title=TC-03 stream-options-precede-the-answer.*MUST TC-03\/opening-event-wrong::Event 3 of threads.create/m,
  );
  expect(
    stdout
      .trimEnd()
      .split("\n")
      .every((line) => line.startsWith("::")),
  ).toBe(true);
  expect(existsSync(summary)).toBe(true);
  expect(readFileSync(summary, "utf8")).toMatch(/❌ no, \d+ MUST/);
});

/** A port on which nobody listens. */
