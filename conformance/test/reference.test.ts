import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { RuleId } from "../src/generated/rules.ts";
import {
  cases,
  counts,
  exitCode,
  judges,
  outcomeOf,
  parseUser,
  reporters,
  run,
  worstVerdicts,
} from "../src/index.ts";
import { knownEvents, knownOperations } from "../src/transcript/operations-and-events.ts";
import { viewOf } from "../src/transcript/exchange-view.ts";
import { startReferenceServer } from "../servers/reference/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

/** Rules about servers that lack a feature: this one has them all. */
const lacking: ReadonlySet<string> = new Set(["AT-07", "AT-12", "AC-13"]);

/** Cases that only an answer shows which takes time: this server is quick. */
const timed: ReadonlySet<string> = new Set([
  "threads.create/begins-before-it-is-complete",
  "threads.create/flows-to-a-browser-as-to-others",
  // And nobody has asked for a slow run.
  "streams/stay-open-while-the-handler-is-quiet",
]);

/** Cases in which the kit plays a model: this server has none. */
const played: ReadonlySet<string> = new Set(cases.filter(({ tier }) => tier === "T1").map(({ id }) => id));

test.each([
  ["in memory", {}],
  ["on SQLite", { database: join(folder, "judged.sqlite") }],
])(
  "the reference server %s meets the whole specification",
  async (_where, options) => {
    const server = await startReferenceServer(options);
    try {
      const one = await run({ url: server.url, cases, judges, users, seed: 1 });
      // What no case brings about yet stands under its judge, as not reached.
      const failures = one.results.filter(
        ({ rule, verdict, case: id }) =>
          verdict !== (lacking.has(rule) || played.has(id) || timed.has(id) ? "not-reached" : "pass") &&
          !(verdict === "not-reached" && judges.some((judge) => judge.id === id)),
      );
      expect(
        failures.map(({ rule, case: id, verdict, findings }) => [rule, id, verdict, findings[0]?.message]),
      ).toEqual([]);
      expect(one.transcript.tier).toBe("T2");
      // A case for each operation and each event: what is declared and never seen proves nothing.
      const { exchanges } = one.transcript;
      const asked = exchanges.map(({ request }) => request.operation);
      const seen = exchanges.flatMap((exchange) => viewOf(exchange).events.map(({ type }) => type));
      expect([...knownOperations].filter((name) => !asked.includes(String(name)))).toEqual([]);
      expect([...knownEvents].filter((type) => !seen.includes(String(type)))).toEqual([]);
      expect(exitCode(one.reachable, one.results, "strict")).toBe(0);
      expect(counts(worstVerdicts(one.results)).pass).toBeGreaterThan(140);
      // What has been judged is not named as unreached because one more case could have judged it too.
      const page = reporters.pretty.render(outcomeOf(one, { profile: "strict" }), {});
      expect(page).toMatch(
        /^Not reached:\n.*: AT-07, AT-12, AC-13\n.*--model-port[^]*: CN-11\n\nSkipped cases/m,
      );
    } finally {
      await server.close();
    }
  },
  60_000,
);

test.each([
  ["T0", "unsupported"],
  ["T2", "not-reached"],
] as const)(
  "a server that lacks every optional feature meets the rules about it (%s)",
  async (tier, verdict) => {
    const server = await startReferenceServer({
      replace: {
        handlers: () => ({
          action: undefined,
          syncAction: undefined,
          transcribe: undefined,
          feedback: undefined,
          attachments: undefined,
        }),
      },
    });
    try {
      const { results } = await run({ url: server.url, cases, judges, users, seed: 1, tier });
      const verdicts = worstVerdicts(results);
      expect([...lacking].map((rule) => verdicts.get(rule as RuleId))).toEqual(["pass", "pass", "pass"]);
      expect(results.flatMap(({ rule, findings }) => findings.map(({ message }) => [rule, message]))).toEqual(
        [],
      );
      expect(exitCode(true, results, "strict")).toBe(0);
      // At T2 it has said so itself; without scripts only a refusal can tell.
      const about = ["AT-01", "AT-10", "TU-09"].map((rule) => verdicts.get(rule as RuleId));
      expect(about).toEqual([verdict, verdict, verdict]);
    } finally {
      await server.close();
    }
  },
);

test("a server that forgets what it has announced is told which answer keeps everything from being judged", async () => {
  const server = await startReferenceServer({
    replace: {
      handler: (sound) => ({
        async handle(request) {
          const answer = await sound.handle(request);
          // Streams go through; whatever is read is not there.
          return typeof answer.body === "string" ? { ...answer, status: 404, body: "{}" } : answer;
        },
      }),
    },
  });
  try {
    const one = await run({ url: server.url, cases, judges, users, seed: 1 });
    expect(counts(worstVerdicts(one.results)).pass).toBe(0);
    expect(reporters.pretty.render(outcomeOf(one, { profile: "strict" }), {})).toMatch(
      /^ {2}by kit\/liveness: threads\.get_by_id does not return the announced thread; the answer was 404\s+\(exchange \d+\): TR-\d/m,
    );
  } finally {
    await server.close();
  }
});
