import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { DatabaseSync } from "node:sqlite";
import { join } from "node:path";
import { expect, test } from "vitest";
import { demoUsers } from "../auth/users.ts";
import { openForm, post, signIn, start, userOf } from "./start.ts";

const list = JSON.stringify({ type: "threads.list", params: {} });
const ask = (origin: string, headers: Record<string, string>, body = list) =>
  fetch(`${origin}/chatkit`, { method: "POST", headers, body });

test("a page of another origin cannot use the chat, whatever cookies it has", async () => {
  const origin = await start();
  const cookie = await signIn(origin, "alice");
  const json = { "content-type": "application/json", cookie };
  expect((await ask(origin, json)).status).toBe(200);
  expect((await ask(origin, { ...json, origin })).status).toBe(200);
  for (const foreign of [
    "https://evil.example",
    "null",
    `${origin}.evil.example`,
    origin.replace("http:", "https:"),
  ])
    expect((await ask(origin, { ...json, origin: foreign })).status, foreign).toBe(403);
  // What a form of another site can send without asking.
  for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"])
    expect((await ask(origin, { cookie, "content-type": type })).status, type).toBe(415);
});

test("without a session there is nothing to see", async () => {
  const origin = await start();
  const json = { "content-type": "application/json" };
  for (const cookie of ["", "__Host-session=", "__Host-session=alice", "session=x"])
    expect((await ask(origin, { ...json, cookie })).status, cookie).toBe(401);
  expect((await fetch(`${origin}/tasks`)).status).toBe(401);
  const page = await fetch(`${origin}/`, { redirect: "manual" });
  expect([page.status, page.headers.get("location")]).toEqual([303, "/sign-in"]);
});

test("a form without the token of this browser does nothing", async () => {
  const origin = await start();
  const alice = await userOf(origin, "alice");
  const stranger = await openForm(origin);
  const task = { title: "Planted", priority: "high" };
  const forged: Record<string, string>[] = [
    {},
    { token: "" },
    { token: stranger.token },
    { token: `${stranger.token}x` },
  ];
  for (const token of forged) {
    expect((await post(origin, "/tasks", { ...task, ...token }, alice.cookie)).status).toBe(403);
    expect((await post(origin, "/sign-out", { ...token }, alice.cookie)).status).toBe(403);
  }
  expect(await alice.tasks()).toEqual([]);
  // Nor can a site sign its visitor in as somebody else.
  const bob = { name: "bob", password: demoUsers["bob"] ?? "", token: stranger.token };
  expect((await post(origin, "/sign-in", bob)).status).toBe(403);
  expect((await post(origin, "/sign-in", bob, stranger.cookie)).status).toBe(303);
});

test("signing in gives a new session, and signing out ends it", async () => {
  const origin = await start();
  const { cookie, token } = await openForm(origin);
  const planted = `${cookie}; __Host-session=planted`;
  const credentials = { name: "alice", password: demoUsers["alice"] ?? "", token };
  const answer = await post(origin, "/sign-in", credentials, planted);
  const cookies = answer.headers.getSetCookie();
  expect(cookies.filter((one) => one.endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax"))).toHaveLength(2);
  expect(cookies.join()).not.toContain("planted");
  const session = cookies.map((one) => one.split(";", 1)[0]).join("; ");
  const page = await fetch(`${origin}/`, { headers: { cookie: session } });
  const [, own = ""] = /name="token" value="([^"]+)"/.exec(await page.text()) ?? [];
  expect((await post(origin, "/sign-out", { token: own }, session)).status).toBe(303);
  expect((await fetch(`${origin}/tasks`, { headers: { cookie: session } })).status).toBe(401);
});

test("passwords are not stored, wrong ones are refused alike, and guessing is slowed down", async () => {
  const folder = mkdtempSync(join(tmpdir(), "task-manager-"));
  const origin = await start({ folder });
  const { cookie, token } = await openForm(origin);
  const attempt = (name: string, password: string) =>
    post(origin, "/sign-in", { name, password, token }, cookie);
  const [wrong, unknown] = [await attempt("alice", "wrong"), await attempt("mallory", "wrong")];
  expect([wrong.status, unknown.status]).toEqual([401, 401]);
  expect(await wrong.text()).toBe(await unknown.text());
  const db = new DatabaseSync(join(folder, "tasks.sqlite"), { readOnly: true });
  const stored = JSON.stringify(db.prepare("SELECT * FROM users").all());
  db.close();
  for (const password of Object.values(demoUsers)) expect(stored).not.toContain(password);
  const statuses = await Promise.all(
    Array.from({ length: 12 }, async () => (await attempt("bob", "guess")).status),
  );
  expect(statuses.filter((status) => status === 429)).toHaveLength(2);
  expect((await attempt("bob", demoUsers["bob"] ?? "")).status).toBe(429);
});

test("ids of another user's tasks do nothing, in any action", async () => {
  const origin = await start();
  const alice = await userOf(origin, "alice");
  await alice.say("Create a task: buy milk with low priority");
  const before = await alice.tasks();
  const id = before[0]?.id ?? "";
  const bob = await userOf(origin, "bob");
  await bob.say("Hello");
  await bob.act(undefined, "task.set_done", { id, done: { [id]: true } });
  await bob.act(undefined, "task.delete", { id });
  await bob.act(undefined, "task.keep", { id });
  const action = { type: "task.set_priority", payload: { id, priority: { [id]: "high" } } };
  await bob.client.request("threads.sync_custom_action", { thread_id: bob.threadId(), action });
  await bob.say(`Complete ${id}`);
  await bob.say(`Delete ${id}`);
  expect(await alice.tasks()).toEqual(before);
  expect(JSON.stringify(await bob.items())).not.toContain("Buy milk");
  // Nor in Alice's thread, with Alice's widget.
  const stolen = { thread_id: alice.threadId(), action: { type: "task.delete", payload: { id } } };
  await expect(bob.read(bob.client.stream("threads.custom_action", stolen))).rejects.toMatchObject({
    status: 404,
  });
});

test("a client that says what the user has selected reaches only its own user's tasks", async () => {
  const origin = await start();
  const alice = await userOf(origin, "alice");
  await alice.say("Create a task: buy milk");
  const tasks = (await alice.tasks()).map(({ id, title }) => ({ id, title }));
  const bob = await userOf(origin, "bob");
  await bob.say("Complete the selected tasks");
  const stream = bob.client.stream("threads.add_client_tool_output", {
    thread_id: bob.threadId(),
    result: { tasks },
  });
  expect(JSON.stringify(await bob.read(stream))).toContain("There is no task");
  expect((await alice.tasks())[0]?.done).toBe(false);
});

test("titles are text, in the page as well", async () => {
  const origin = await start();
  const cookie = await signIn(origin, "alice");
  const page = await fetch(`${origin}/`, { headers: { cookie } });
  expect(page.headers.get("content-security-policy")).toMatch(
    /^default-src 'none'; script-src 'self'; style-src 'self'/,
  );
  const html = await page.text();
  expect(html).not.toMatch(/<script>|onclick|style="/);
});
