import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Outcome,
  outcomeOf,
  parseUser,
  reporters,
  run,
  type User,
  writeTranscript,
} from "../src/index.ts";
import { redactor } from "../src/driver/redaction.ts";

const visibleAscii = fc.integer({ min: 0x21, max: 0x7e }).map((code) => String.fromCharCode(code));
/** A secret as a header can carry it; shorter ones are not told from ordinary words. */
const secret = fc
  .tuple(
    visibleAscii,
    fc.array(fc.oneof(visibleAscii, fc.constant(" ")), { minLength: 8, maxLength: 30 }),
    visibleAscii,
  )
  .map(([first, middle, last]) => `${first}${middle.join("")}${last}`)
  // What the reports say of themselves is no secret, and an identity's name none either.
  .filter((text) => !/^[a-z .:]+$/.test(text));

/** Repeats whatever it was sent with, in every way in which a server can. */
function babbling(headers: readonly string[]): (request: Request) => Promise<Response> {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond(_thread, _input, { session }) {
      yield `You are ${String(session)}, in JSON ${JSON.stringify(session)}, in a URL ${encodeURIComponent(String(session))}.`;
    },
    onError() {},
  });
  const told = (request: Request): string =>
    headers.map((name) => request.headers.get(name) ?? "").join(" and ");
  const sound = chatkit(server, { authenticate: (request) => ({ userId: "ada", session: told(request) }) });
  return async (request) => {
    const secrets = told(request);
    const answer = await sound(request);
    const headers = new Headers(answer.headers);
    headers.set("x-you-are", secrets);
    headers.set("location", `http://localhost/?t=${encodeURIComponent(secrets)}`);
    if (answer.headers.get("content-type")?.startsWith("text/"))
      return new Response(answer.body, { ...answer, headers });
    const text = JSON.stringify({ said: secrets, ascii: `${secrets}é` }).replaceAll("/", String.raw`\/`);
    return new Response(text, { status: 500, headers });
  };
}

/** Everything that leaves the kit, by name. */
function outputs(outcome: Outcome): Record<string, string> {
  const reports = Object.entries(reporters).flatMap(([name, { render }]) => [
    [name, render(outcome, {})] as const,
    [`${name} --all`, render(outcome, { all: true, colours: true })] as const,
  ]);
  const base64 = /"base64":"([^"]+)"/g;
  const written = { ...Object.fromEntries(reports), transcript: writeTranscript(outcome.run.transcript) };
  const bytes = Object.entries(written).map(([name, text]) => [
    `bytes in ${name}`,
    [...text.matchAll(base64)].map(([, code]) => Buffer.from(code ?? "", "base64").toString()).join("\n"),
  ]);
  return { ...written, ...(Object.fromEntries(bytes) as Record<string, string>) };
}

const spellings = (text: string): string[] => [
  text,
  JSON.stringify(text).slice(1, -1),
  encodeURIComponent(text),
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;"),
];

async function judged(user: User, headers: Record<string, string>): Promise<Outcome> {
  const fetch = babbling([...Object.keys(user.headers), ...Object.keys(headers)]);
  return outcomeOf(
    await run({ fetch, users: [user], headers, seed: 1, only: ["kit/*", "threads.update/*"] }),
  );
}

test("no secret occurs in any output, whatever the server makes of it", { timeout: 120_000 }, async () => {
  const identity = fc.oneof(
    secret.map((token) => ({ user: parseUser(`ada=${token}`), hidden: [token] })),
    secret.map((key) => ({ user: parseUser(`ada=X-Api-Key: ${key}`), hidden: [key] })),
    secret
      .filter((value) => !/[;= ]/.test(value))
      .map((value) => ({ user: parseUser(`ada=Cookie: theme=dark; session=${value}`), hidden: [value] })),
  );
  await fc.assert(
    fc.asyncProperty(identity, secret, async ({ user, hidden }, extra) => {
      fc.pre(user !== undefined);
      const outcome = await judged(user, { "x-tenant-key": extra });
      expect(outcome.run.transcript.exchanges.length).toBeGreaterThan(1);
      for (const [name, text] of Object.entries(outputs(outcome)))
        for (const one of [...hidden, extra].flatMap(spellings))
          expect(text.includes(one), `${one} in ${name}`).toBe(false);
    }),
    { numRuns: 15 },
  );
});

test("the password of Basic credentials is hidden too", async () => {
  const basic = Buffer.from("ada:correct horse battery").toString("base64");
  const outcome = await judged(parseUser(`ada=Authorization: Basic ${basic}`)!, {});
  for (const text of Object.values(outputs(outcome))) expect(text).not.toContain(basic);
  const { headers } = outcome.run.transcript.exchanges[0]!.request;
  expect(headers["authorization"]).toBe("Basic $CHATKIT_TOKEN_ADA");
  expect(redactor([parseUser(`ada=Authorization: Basic ${basic}`)!]).text("correct horse battery")).toBe(
    "$CHATKIT_TOKEN_ADA",
  );
});

test("a short token is hidden where it is a credential, and nowhere else", async () => {
  const outcome = await judged(parseUser("ada=ada")!, {});
  const { headers } = outcome.run.transcript.exchanges[0]!.request;
  expect(headers["authorization"]).toBe("Bearer $CHATKIT_TOKEN_ADA");
});

test("what --header says is a credential, but for what every request may show", () => {
  const { headers } = redactor([], { "accept-language": "de-CH-1996", "x-tenant": "acme" });
  expect(headers({ "accept-language": "de-CH-1996", "x-tenant": "acme" })).toEqual({
    "accept-language": "de-CH-1996",
    "x-tenant": "$CHATKIT_TOKEN_X_TENANT",
  });
});

test("credentials in the URL are hidden", () => {
  const url = "https://ada:correct-horse@example.com/chatkit?access_token=battery-staple&page=1";
  expect(redactor([], {}, url).text(url)).toBe(
    "https://ada:$CHATKIT_PASSWORD@example.com/chatkit?access_token=$CHATKIT_TOKEN_ACCESS_TOKEN&page=1",
  );
});

test("a secret that two chunks share is hidden, and the times of the chunks stay", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const record = {
    schema: 1,
    kit: "",
    url: "http://localhost/",
    started: "",
    seed: 1,
    tier: "T0",
    users: [],
    capabilities: [],
    exchanges: [
      {
        n: 1,
        case: "kit/x",
        label: "x",
        user: null,
        request: { method: "POST", url: "http://localhost/", headers: {}, at: 0 },
        response: {
          status: 200,
          headers: [],
          at: 1,
          chunks: [
            { at: 1, bytes: bytes("before s3cr") },
            { at: 2, bytes: bytes("et-t") },
            { at: 3, bytes: bytes("oken after") },
          ],
        },
        end: { how: "complete", at: 4 },
      },
    ],
    drives: {},
  } as const;
  const { exchanges } = redactor([parseUser("ada=s3cret-token")!]).transcript(record);
  const chunks = exchanges[0]?.response?.chunks.map(({ at, bytes }) => [at, new TextDecoder().decode(bytes)]);
  expect(chunks).toEqual([
    [1, "before $CHATKIT_TOKEN_ADA"],
    [2, ""],
    [3, " after"],
  ]);
});
