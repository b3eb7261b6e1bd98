import { expect, test } from "vitest";
import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import {
  type Outcome,
  outcomeOf,
  parseUser,
  type Report,
  reporters,
  run,
  updateBaseline,
} from "../src/index.ts";
import { emptyBaseline } from "../src/conclusions/baseline.ts";
import { obstacleReasons } from "../src/conclusions/obstacle.ts";

type Answer = (request: Request) => Response | Promise<Response>;

const page = (status: number, headers: Record<string, string> = {}): Answer => {
  const body = "<!DOCTYPE html><title>Nothing to see</title>";
  return () => new Response(body, { status, headers: { "content-type": "text/html", ...headers } });
};
const plain = (status: number, headers: Record<string, string> = {}): Answer => {
  const body = '{"detail":"Not so"}';
  return () => new Response(body, { status, headers: { "content-type": "application/json", ...headers } });
};
const failing: Answer = chatkit(
  new ChatKitServer({
    store: memoryStore(),
    // eslint-disable-next-line require-yield
    async *respond() {
      throw new Error("401 Incorrect API key");
    },
    onError() {},
  }),
  { authenticate: () => ({ userId: "alice" }) },
);

interface Field {
  answer: Answer;
  as?: string;
  headers?: Record<string, string>;
  reason: string;
  says: RegExp;
}

const field: Readonly<Record<string, Field>> = {
  "401 to a run without credentials": {
    answer: plain(401),
    reason: "credentials-required",
    says: /401.*--as/,
  },
  "403 to a run without credentials": {
    answer: page(403),
    reason: "credentials-required",
    says: /403.*--as/,
  },
  "a redirect to a login page to a run without credentials": {
    answer: page(302, { location: "/accounts/login/?next=/chatkit" }),
    reason: "credentials-required",
    says: /302.*--as/,
  },
  "401 to the token of --as": {
    answer: plain(401),
    as: "me=wrong",
    reason: "credentials-rejected",
    says: /401 to the credentials/,
  },
  "401 to the token of --header": {
    answer: plain(401),
    headers: { authorization: "Bearer wrong" },
    reason: "credentials-rejected",
    says: /401 to the credentials/,
  },
  "a slash that is missing": {
    answer: plain(307, { location: "/chatkit/" }),
    reason: "redirected",
    says: /307.*\/chatkit\/; pass that URL/,
  },
  "404 in JSON": { answer: plain(404), reason: "wrong-path", says: /404 to POST \/chatkit; pass the URL/ },
  "a page that takes no POST": { answer: page(405), reason: "wrong-path", says: /405 with an HTML page/ },
  "a front end in its place": { answer: page(200), reason: "wrong-path", says: /200 with an HTML page/ },
  "too many requests": {
    answer: plain(429, { "retry-after": "30" }),
    reason: "rate-limited",
    says: /429 \(Retry-After: 30\)/,
  },
  "Cloudflare in front of a slow server": {
    answer: page(524, { server: "cloudflare" }),
    reason: "server-unavailable",
    says: /cloudflare answers 524/,
  },
  "a proxy without its server": { answer: page(502), reason: "server-unavailable", says: /in front of.*502/ },
  "a model that fails": { answer: failing, reason: "model-failed", says: /`error` event \(stream\.error/ },
};

const judge = async ({ answer, as, headers }: Pick<Field, "answer" | "as" | "headers">): Promise<Outcome> =>
  outcomeOf(
    await run({
      url: "http://localhost/chatkit",
      fetch: async (request) => answer(request),
      seed: 1,
      only: ["kit/*", "threads.add_user_message/*"],
      ...(as === undefined ? {} : { users: [parseUser(as)!] }),
      ...(headers === undefined ? {} : { headers }),
    }),
  );

/** What no report may say of a server that it could not judge. */
const verdict = /\byes\b|\bno, \d|MUST missing|MUST rules? not met|no fault/i;

test.each(Object.entries(field))("%s is told first, and neither yes nor no", async (_what, one) => {
  const outcome = await judge(one);
  expect(outcome).toMatchObject({ exit: 1, conformant: false, reason: one.reason });
  expect(outcome.obstacle?.advice).toMatch(one.says);
  const json = JSON.parse(reporters.json.render(outcome, {})) as Report;
  expect(json).toMatchObject({
    exit: 1,
    conformant: false,
    profiles: { compat: false, strict: false },
    reason: one.reason,
    advice: outcome.obstacle!.advice,
  });
  const pretty = reporters.pretty.render(outcome, {}).split("\n");
  expect(pretty[2]).toBe(`Not judged: ${outcome.obstacle!.advice} (${one.reason})`);
  for (const [name, { render }] of Object.entries(reporters)) {
    if (name === "json" || name === "ndjson") continue;
    const text = render(outcome, {});
    expect(text, name).toMatch(/not judged/i);
    // Rules and causes may speak of anything; the verdict stands before them.
    expect(text.split(/What is wrong|Fix th|FIX THESE|<details>|<testcase/)[0], name).not.toMatch(verdict);
  }
});

test("every reason of the closed list is reached by an answer", () => {
  expect(new Set(Object.values(field).map(({ reason }) => reason))).toEqual(new Set(obstacleReasons));
});

test("a server that answers is judged, though it fails at everything else", async () => {
  for (const answer of [plain(400), plain(500), plain(200)]) {
    const { obstacle, reason } = await judge({ answer });
    expect({ obstacle, reason }).toEqual({ obstacle: undefined, reason: undefined });
  }
});

test("a baseline cannot expect what could not be judged", async () => {
  const { run: judged } = await judge({ answer: plain(401) });
  const today = "2026-01-01";
  const baseline = updateBaseline(emptyBaseline, judged.results, {
    today,
    reason: () => "known",
    expires: "2026-02-01",
  });
  expect(baseline.expected.length).toBeGreaterThan(0);
  expect(outcomeOf(judged, { baseline, today }).exit).toBe(1);
});

test("a closed gate shows the body that it got, in every form that people and agents read", async () => {
  const outcome = await judge({ answer: plain(500) });
  for (const name of ["pretty", "html", "md", "agent"] as const) {
    const text = reporters[name].render(outcome, {}).replaceAll("&quot;", '"').replaceAll("&#34;", '"');
    expect(text.split(/What is wrong|Fix th|FIX THESE|<details>/)[0], name).toMatch(
      /HTTP 500[\s\S]*\{"detail":"Not so"\}/,
    );
  }
});
