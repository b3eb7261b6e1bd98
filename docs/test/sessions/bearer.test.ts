import { createHmac, generateKeyPairSync, type KeyObject } from "node:crypto";
import type { RequestListener } from "node:http";
import { webListener } from "@chatkit-protocol/adapters/node";
import { exportJWK, type JWTPayload, SignJWT, UnsecuredJWT } from "jose";
import { afterEach, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { listen } from "../../../packages/adapters/test/mounts/listen.ts";
import { said } from "../ask.ts";
import { create, type Credentials, expectRolesToHold, type HttpReply, reasonOf, serve } from "./http.ts";

const issuer = "https://login.test/";
const audience = "https://chat.test";
const rsa = generateKeyPairSync("rsa", { modulusLength: 2048 });
const attackers = generateKeyPairSync("rsa", { modulusLength: 2048 });

/** The key set of the identity provider. */
const published = [{ ...(await exportJWK(rsa.publicKey)), kid: "one", alg: "RS256", use: "sig" }];
let url = "";

beforeAll(async () => {
  const provider = await listen((_req, res) => {
    res.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ keys: published }));
  });
  Object.assign(process.env, { ISSUER: issuer, AUDIENCE: audience, JWKS: provider.url });
  const { POST } = await import("../../snippets/sessions/bearer.ts");
  const app = await listen(webListener(POST));
  ({ url } = app);
  return async () => {
    await app.close();
    await provider.close();
  };
});

afterEach(() => {
  vi.useRealTimers();
});

const now = (): number => Math.floor(Date.now() / 1000);

/** The claims as the provider makes them, but for what is given; undefined leaves one out. */
const claimsWith = (claims: Readonly<Record<string, unknown>>): JWTPayload =>
  JSON.parse(
    JSON.stringify({
      iss: issuer,
      aud: audience,
      sub: "acme",
      roles: ["reader", "writer", "admin"],
      exp: now() + 60,
      ...claims,
    }),
  );

const sign = (claims: JWTPayload, header: object = {}, key: KeyObject = rsa.privateKey): Promise<string> =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: "RS256", kid: "one", ...header }).sign(key);

const token = (claims: Readonly<Record<string, unknown>> = {}): Promise<string> => sign(claimsWith(claims));

const bearing = (text: string): Credentials => ({ authorization: `Bearer ${text}` });
const using = (text: string): Promise<HttpReply> => create(url, "hi", bearing(text));

const encoded = (value: object | string): string =>
  Buffer.from(typeof value === "string" ? value : JSON.stringify(value)).toString("base64url");

test("a token of the provider signs its user in, with the roles that the server knows", async () => {
  expect(said((await using(await token())).events)).toEqual(["acme asked large: hi"]);
  const roles = ["writer", "root", 7];
  expect(said((await using(await token({ roles }))).events)).toEqual(["acme asked fast: hi"]);
  // One of several audiences, the scheme in another case.
  const other = await token({ aud: ["https://other.test", audience] });
  expect((await create(url, "hi", { authorization: `bearer ${other}` })).status).toBe(200);
});

test("roles decide about own threads, and those of others do not exist", async () => {
  await expectRolesToHold(url, {
    admin: bearing(await token()),
    reader: bearing(await token({ roles: ["reader"] })),
    stranger: bearing(await token({ sub: "umbrella" })),
  });
});

test.each<[what: string, roles: unknown]>([
  ["no roles", undefined],
  ["a string instead of roles", "writer admin"],
  ["an object instead of roles", { writer: true, includes: "writer" }],
])("a token with %s gives no rights", async (_what, roles) => {
  expect((await using(await token({ roles }))).status).toBe(403);
});

test("a request without a token gets a 401 that asks for one", async () => {
  for (const authorization of [undefined, "", "Bearer", "Bearer  ", "Basic YWNtZTpzZWNyZXQ="]) {
    const reply = await create(url, "hi", authorization === undefined ? {} : { authorization });
    expect([reply.status, reply.headers.get("www-authenticate")], authorization).toEqual([401, "Bearer"]);
    expect(reasonOf(reply)).toBe("This request needs a bearer token.");
  }
  // The URL of a request is in logs and histories.
  expect((await create(`${url}?access_token=${await token()}`, "hi")).status).toBe(401);
});

const forged: readonly (readonly [what: string, make: () => string | Promise<string>, reason: RegExp])[] = [
  ["is none", () => "abc", /Invalid Compact JWS/],
  ["has expired", () => token({ exp: now() - 1 }), /"exp" claim timestamp check failed/],
  ["never expires", () => token({ exp: undefined }), /missing required "exp" claim/],
  ["is not valid yet", () => token({ nbf: now() + 60 }), /"nbf" claim timestamp check failed/],
  ["is meant for another service", () => token({ aud: "https://mail.test" }), /unexpected "aud" claim/],
  ["has no audience", () => token({ aud: undefined }), /missing required "aud" claim/],
  ["is of another issuer", () => token({ iss: "https://login.evil/" }), /unexpected "iss" claim/],
  ["names no user", () => token({ sub: undefined }), /missing required "sub" claim/],
  ["names an empty user", () => token({ sub: "" }), /it names no user/],
  ["names a number as user", () => token({ sub: 7 }), /"sub" claim must be a string|it names no user/],
  ["has the algorithm none", () => new UnsecuredJWT({ ...claimsWith({}) }).encode(), /"alg"|Alg/],
  [
    "has the algorithm nOnE and an empty signature",
    () => `${encoded({ alg: "nOnE", kid: "one" })}.${encoded(claimsWith({}))}.`,
    /"alg"/,
  ],
  [
    "is signed with the public key as the secret of HS256",
    () => {
      const text = `${encoded({ alg: "HS256", kid: "one" })}.${encoded(claimsWith({}))}`;
      const secret = rsa.publicKey.export({ type: "spki", format: "pem" });
      return `${text}.${createHmac("sha256", secret).update(text).digest("base64url")}`;
    },
    /"alg"/,
  ],
  ["is signed with another algorithm of the same key", () => sign(claimsWith({}), { alg: "PS256" }), /"alg"/],
  [
    "is signed by another party under the provider's key id",
    () => sign(claimsWith({}), {}, attackers.privateKey),
    /signature verification failed/,
  ],
  [
    "names a key that the provider does not have",
    () => sign(claimsWith({}), { kid: "two" }, attackers.privateKey),
    /no applicable key found/,
  ],
  [
    "brings its own key along",
    async () => sign(claimsWith({}), { jwk: await exportJWK(attackers.publicKey) }, attackers.privateKey),
    /signature verification failed/,
  ],
  [
    "has unknown critical extensions",
    () => `${encoded({ alg: "RS256", kid: "one", crit: ["x"], x: 1 })}.${encoded(claimsWith({}))}.AAAA`,
    /Extension Header Parameter "x" is not recognized/,
  ],
  [
    "was given more roles afterwards",
    async () => {
      const [head, , signature] = (await token({ roles: ["reader"] })).split(".");
      return [head, encoded(claimsWith({})), signature].join(".");
    },
    /signature verification failed/,
  ],
  [
    "has lost a byte of its signature",
    async () => (await token()).slice(0, -2),
    /signature verification failed/,
  ],
];

test.each(forged)("a token that %s is refused with its reason", async (_what, make, reason) => {
  const reply = await using(await make());
  expect(reply.status).toBe(401);
  expect(reply.headers.get("www-authenticate")).toBe('Bearer error="invalid_token"');
  expect(reasonOf(reply)).toMatch(/^The access token is not valid: /);
  expect(reasonOf(reply)).toMatch(reason);
});

test("a refusal has a request id, like every answer", async () => {
  const named = await create(url, "hi", { "x-request-id": "of-the-proxy" });
  expect([named.status, named.headers.get("x-request-id")]).toEqual([401, "of-the-proxy"]);
  expect((await create(url, "hi")).headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

test("a token cannot make the server fetch another key set", async () => {
  let fetched = 0;
  const evil = await listen((_req, res) => {
    fetched++;
    res.end("{}");
  });
  onTestFinished(evil.close);
  const header = { kid: "theirs", jku: evil.url, x5u: evil.url };
  const reply = await using(await sign(claimsWith({}), header, attackers.privateKey));
  expect([reply.status, fetched]).toEqual([401, 0]);
});

test("the provider may change its keys", async () => {
  const next = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const fresh = await sign(claimsWith({ exp: now() + 3600 }), { alg: "ES256", kid: "next" }, next.privateKey);
  expect((await using(fresh)).status).toBe(401);
  published.push({ ...(await exportJWK(next.publicKey)), kid: "next", alg: "ES256", use: "sig" });
  // A key set is not fetched for every token with an unknown key.
  expect((await using(fresh)).status).toBe(401);
  vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 60_000 });
  expect((await using(fresh)).status).toBe(200);
});

test("if the keys cannot be fetched, the answer is neither a success nor a 401", async () => {
  const reported = vi.spyOn(console, "error").mockImplementation(() => undefined);
  onTestFinished(() => reported.mockRestore());
  const broken: Record<string, RequestListener> = {
    "the provider answers with an error": (_req, res) => res.writeHead(500).end(),
    "the provider answers with a page": (_req, res) => res.end("<html>"),
    "the provider hangs up": (req) => req.socket.destroy(),
  };
  for (const [what, listener] of Object.entries(broken)) {
    vi.resetModules();
    process.env["JWKS"] = await serve(listener);
    const { POST } = await import("../../snippets/sessions/bearer.ts");
    const reply = await create(await serve(webListener(POST)), "hi", bearing(await token()));
    expect([reply.status, reply.headers.get("retry-after")], what).toEqual([503, "5"]);
    expect(reply.text).not.toContain(process.env["JWKS"]);
  }
  expect(reported).toHaveBeenCalledTimes(3);
});
