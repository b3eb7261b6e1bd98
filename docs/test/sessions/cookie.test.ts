import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { said, threadOf } from "../ask.ts";
import { type Browser, browser, loadApplication, ownOrigin } from "./browser-apps.ts";
import { ask, create, expectRolesToHold, serve, statusFor } from "./http.ts";

const { app, sessions } = await loadApplication();
let url = "";

beforeEach(async () => {
  url = await serve(app);
});

afterEach(() => {
  vi.useRealTimers();
  sessions.records.clear();
});

const name = "__Host-session";
const signedIn = async (userId = "acme"): Promise<Browser> => {
  const one = browser(url);
  await one.signIn(userId, "reader", "writer", "admin");
  return one;
};
const tokenOf = (one: Browser): string => one.cookies.get(name) ?? "";

test("roles decide about own threads, and those of others do not exist", async () => {
  const [admin, reader, stranger] = [await signedIn(), browser(url), await signedIn("umbrella")];
  await reader.signIn("acme", "reader");
  await expectRolesToHold(url, {
    admin: admin.credentials(),
    reader: reader.credentials(),
    stranger: stranger.credentials(),
  });
});

test("nobody deletes a thread that is on hold", async () => {
  const { store } = await loadApplication();
  const admin = await signedIn();
  const thread_id = threadOf((await create(url, "hi", admin.credentials())).events);
  await store.forUser("acme").save(thread_id, { thread: { metadata: { hold: true } } });
  const deletion = () => ask(url, "threads.delete", { thread_id }, admin.credentials());
  expect((await deletion()).status).toBe(403);
  await store.forUser("acme").save(thread_id, { thread: { metadata: {} } });
  expect((await deletion()).status).toBe(200);
});

test("the cookie is only for this host, HTTPS and the server", async () => {
  const reply = await fetch(new URL("/sign-in", url), {
    method: "POST",
    headers: { origin: ownOrigin, "content-type": "application/json" },
    body: JSON.stringify({ userId: "acme", roles: [], password: "right" }),
  });
  expect(reply.headers.getSetCookie()).toEqual([
    expect.stringMatching(
      /^__Host-session=[\w-]{43}; Max-Age=28800; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    ),
    "__Host-visitor=; Max-Age=0; Path=/; Secure; HttpOnly; SameSite=Lax",
  ]);
});

test("without a session, with a wrong password, and with an altered cookie nobody is signed in", async () => {
  const token = tokenOf(await signedIn());
  expect(await statusFor(url, { cookie: `theme=dark; ${name}=${token}; lang=de` })).toBe(200);
  const flipped = (token.startsWith("A") ? "B" : "A") + token.slice(1);
  const [key = ""] = sessions.records.keys();
  const wrong = {
    none: "theme=dark",
    empty: `${name}=`,
    altered: `${name}=${flipped}`,
    "cut off": `${name}=${token.slice(0, -1)}`,
    "what the table holds": `${name}=${key}`,
    "without its prefix": `session=${token}`,
    "with a longer name": `x${name}=${token}`,
    "in a cookie of the old syntax, which no browser protects": `$Version=1,${name}=${token}`,
    "a name that every object has": `${name}=__proto__`,
  };
  for (const [what, cookie] of Object.entries(wrong))
    expect(await statusFor(url, { cookie }), what).toBe(401);
  expect(await statusFor(url)).toBe(401);
  const stranger = browser(url);
  expect(await stranger.post("/sign-in", { userId: "acme", roles: ["admin"], password: "wrong" })).toBe(401);
  expect(stranger.cookies.size).toBe(0);
});

test("a session that an attacker has chosen or knows is never signed in", async () => {
  // The attacker makes one up, and plants it in the browser of the victim.
  const planted = "A".repeat(43);
  const victim = browser(url);
  victim.take(`${name}=${planted}`);
  await victim.signIn("acme", "reader");
  expect(tokenOf(victim)).not.toBe(planted);
  expect(await statusFor(url, { cookie: `${name}=${planted}` })).toBe(401);
  // The attacker signs in, and plants the real session: the victim's messages must not end up in it.
  const attacker = await signedIn("mallory");
  const other = browser(url);
  other.take(`${name}=${tokenOf(attacker)}`);
  await other.signIn("acme", "reader");
  expect(await statusFor(url, attacker.credentials())).toBe(401);
  expect(await statusFor(url, other.credentials())).toBe(200);
});

test("signing in again creates a new session and ends the previous one", async () => {
  const one = await signedIn();
  const before = one.credentials();
  await one.signIn("acme", "reader");
  expect(await statusFor(url, before)).toBe(401);
  expect(await statusFor(url, one.credentials())).toBe(200);
  expect(sessions.records.size).toBe(1);
});

test("signing out ends the session on the server, and no other one", async () => {
  const [laptop, phone] = [await signedIn(), await signedIn()];
  const stolen = laptop.credentials();
  expect(await laptop.post("/sign-out")).toBe(204);
  expect(laptop.cookies.size).toBe(0);
  expect(await statusFor(url, stolen)).toBe(401);
  expect(await statusFor(url, phone.credentials())).toBe(200);
});

test("all sessions of a user can be ended at once", async () => {
  const [laptop, phone, other] = [await signedIn(), await signedIn(), await signedIn("umbrella")];
  sessions.endSessionsOf("acme");
  const statuses = [laptop, phone, other].map((one) => statusFor(url, one.credentials()));
  expect(await Promise.all(statuses)).toEqual([401, 401, 200]);
});

test("a session expires on the server, even if the browser still has its cookie", async () => {
  const one = await signedIn();
  const start = Date.now();
  vi.useFakeTimers({ toFake: ["Date"], now: start + 8 * 3600_000 - 5000 });
  expect(await statusFor(url, one.credentials())).toBe(200);
  vi.setSystemTime(start + 8 * 3600_000 + 5000);
  expect(await statusFor(url, one.credentials())).toBe(401);
});

test("another site can sign nobody in or out", async () => {
  const one = await signedIn();
  const before = tokenOf(one);
  const evil = { origin: "https://evil.test" };
  const login = { userId: "mallory", roles: [], password: "right" };
  expect(await one.post("/sign-in", login, evil)).toBe(403);
  expect(await one.post("/sign-out", undefined, evil)).toBe(403);
  expect(await one.post("/visit", undefined, { origin: "null" })).toBe(403);
  expect(tokenOf(one)).toBe(before);
  expect(await statusFor(url, one.credentials())).toBe(200);
});

test("roles reach respond() with each request", async () => {
  const one = browser(url);
  await one.signIn("acme", "reader", "writer");
  expect(said((await create(url, "hi", one.credentials())).events)).toEqual(["acme asked fast: hi"]);
});
