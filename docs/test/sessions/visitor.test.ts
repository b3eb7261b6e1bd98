import { ChatKitServer, memoryStore, type Store, widget } from "@chatkit-protocol/core";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ask as askServer, message, said, threadOf } from "../ask.ts";
import { type Browser, browser, loadApplication, ownOrigin } from "./browser-apps.ts";
import { ask, create, serve, statusFor } from "./http.ts";

const { app, visitors } = await loadApplication();
let url = "";

beforeEach(async () => {
  url = await serve(app);
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const name = "__Host-visitor";
const visiting = async (): Promise<Browser> => {
  const one = browser(url);
  expect(await one.post("/visit")).toBe(204);
  return one;
};
const begin = async (one: Browser, text = "hi"): Promise<string> =>
  threadOf((await create(url, text, one.credentials())).events);
const statusOf = async (one: Browser, thread_id: string, type = "threads.get_by_id"): Promise<number> =>
  (await ask(url, type, { thread_id }, one.credentials())).status;
const idsOf = async (one: Browser): Promise<string[]> =>
  JSON.parse((await ask(url, "threads.list", {}, one.credentials())).text).data.map(
    ({ id }: { id: string }) => id,
  );

test("a visitor talks, comes back, and sees no other visitor", async () => {
  const [one, other] = [await visiting(), await visiting()];
  const { events } = await create(url, "hi", one.credentials());
  expect(said(events)).toEqual([expect.stringMatching(/^visitor\/[\da-f-]{36} asked fast: hi$/)]);
  const before = one.cookies.get(name);
  expect(await one.post("/visit")).toBe(204);
  expect(one.cookies.get(name)).toBe(before);
  expect(await statusOf(one, threadOf(events))).toBe(200);
  expect(await statusOf(other, threadOf(events))).toBe(404);
  expect(await statusFor(url)).toBe(401);
});

test("a visitor has the roles of a visitor: own threads can be written, and nothing uploaded or deleted", async () => {
  const one = await visiting();
  const thread_id = await begin(one);
  const upload = { name: "a.txt", size: 1, mime_type: "text/plain" };
  expect((await ask(url, "attachments.create", upload, one.credentials())).status).toBe(403);
  expect(await statusOf(one, thread_id, "threads.delete")).toBe(403);
  const more = { thread_id, input: message("more") };
  expect((await ask(url, "threads.add_user_message", more, one.credentials())).status).toBe(200);
});

test("a cookie that this server has not signed is refused", async () => {
  const one = await visiting();
  const [id = "", expires = "", signature = ""] = one.cookies.get(name)?.split(".") ?? [];
  const other = (await visiting()).cookies.get(name)?.split(".")[0];
  const wrong = {
    "no signature": `${id}.${expires}`,
    "an empty signature": `${id}.${expires}.`,
    "the id of another visitor": `${other}.${expires}.${signature}`,
    "a longer life": `${id}.${Number(expires) + 1}.${signature}`,
    "a life without end": `${id}.Infinity.${signature}`,
    "another signature": `${id}.${expires}.${(signature.startsWith("A") ? "B" : "A") + signature.slice(1)}`,
    "half a signature": `${id}.${expires}.${signature.slice(0, 20)}`,
    "the border between its parts moved": `${id}${expires.slice(0, 1)}.${expires.slice(1)}.${signature}`,
    "the id of an account": `acme.${expires}.${signature}`,
    nothing: "",
  };
  for (const [what, value] of Object.entries(wrong))
    expect(await statusFor(url, { cookie: `${name}=${value}` }), what).toBe(401);
  expect(await statusFor(url, { cookie: `${name}=${id}.${expires}.${signature}` })).toBe(200);
});

test("a visitor is forgotten after thirty days, even if the browser still has the cookie", async () => {
  const one = await visiting();
  const start = Date.now();
  const day = 24 * 3600_000;
  vi.useFakeTimers({ toFake: ["Date"], now: start + 30 * day - 5000 });
  expect(await statusFor(url, one.credentials())).toBe(200);
  vi.setSystemTime(start + 30 * day + 5000);
  expect(await statusFor(url, one.credentials())).toBe(401);
});

test("a browser keeps a visitor's cookie for thirty days, and shows it to no script and no other site", async () => {
  const reply = await fetch(new URL("/visit", url), { method: "POST", headers: { origin: ownOrigin } });
  const [, ...attributes] = reply.headers.get("set-cookie")?.split("; ") ?? [];
  expect(attributes).toEqual([`Max-Age=${30 * 24 * 3600}`, "Path=/", "Secure", "HttpOnly", "SameSite=Lax"]);
});

test("a user who has signed in does not become a visitor", async () => {
  const one = browser(url);
  await one.signIn("dora-of-visitors", "reader", "writer");
  expect(await one.post("/visit")).toBe(204);
  expect([...one.cookies.keys()]).toEqual(["__Host-session"]);
});

test("a server whose secret can be guessed does not start", async () => {
  vi.resetModules();
  vi.stubEnv("VISITOR_SECRET", "x".repeat(31));
  await expect(import("../../snippets/sessions/visitors.ts")).rejects.toThrow("at least 32 characters");
});

test("a visitor who signs in keeps the threads, and the visitor's cookie no longer shows any", async () => {
  const one = await visiting();
  const asVisitor = { cookie: `${name}=${one.cookies.get(name)}` };
  const [first, second] = [await begin(one, "first"), await begin(one, "second")];
  await one.signIn("acme-of-visitors", "reader", "writer");
  expect([...one.cookies.keys()]).toEqual(["__Host-session"]);
  expect(await idsOf(one)).toEqual([second, first]);
  const more = { thread_id: first, input: message("more") };
  const { events } = await ask(url, "threads.add_user_message", more, one.credentials());
  expect(said(events)).toEqual(["acme-of-visitors asked fast: more"]);
  expect(JSON.parse((await ask(url, "threads.list", {}, asVisitor)).text).data).toEqual([]);
  expect((await ask(url, "threads.get_by_id", { thread_id: first }, asVisitor)).status).toBe(404);
});

test("a browser with both cookies is the user who signed in", async () => {
  const [one, other] = [await visiting(), browser(url)];
  await other.signIn("carol-of-visitors", "reader", "writer");
  const cookie = [...one.cookies, ...other.cookies].map(([key, value]) => `${key}=${value}`).join("; ");
  const { events } = await create(url, "hi", { ...one.credentials(), cookie });
  expect(said(events)).toEqual(["carol-of-visitors asked fast: hi"]);
});

test("a failed sign-in moves nothing, and the next user of the browser finds nothing", async () => {
  const one = await visiting();
  const thread_id = await begin(one);
  expect(await one.post("/sign-in", { userId: "eve", roles: ["reader"], password: "wrong" })).toBe(401);
  expect(await statusOf(one, thread_id)).toBe(200);
  await one.signIn("alice-of-visitors", "reader", "writer");
  await one.post("/sign-out");
  await one.signIn("bob-of-visitors", "reader", "writer");
  expect(await idsOf(one)).toEqual([]);
});

describe.each<[string, () => Store]>([
  ["the memory store", memoryStore],
  ["SQLite", () => sqliteStore(":memory:")],
])("moving threads in %s", (_name, newStore) => {
  const at = "2026-01-01T00:00:00+00:00";
  const thread = (id: string) => ({
    id,
    title: `Title of ${id}`,
    created_at: at,
    status: { type: "locked" as const, reason: "why" },
    metadata: { private: { n: 1 } },
  });
  const item = (id: string, thread_id: string) => ({
    id,
    type: "hidden_context_item" as const,
    thread_id,
    created_at: at,
    content: `Content of ${id}`,
  });

  /** A visitor with 45 threads of which one is long. */
  const filled = async (): Promise<Store> => {
    const store = newStore();
    const view = store.forUser("visitor/1");
    for (let index = 0; index < 45; index++) {
      const id = `thr_${index}`;
      const items = Array.from({ length: index === 7 ? 250 : 1 }, (_, n) => item(`itm_${index}_${n}`, id));
      await view.createThread(thread(id), { items });
    }
    await store.forUser("acme").createThread(thread("thr_own"));
    return store;
  };
  const threadsOf = async (store: Store, userId: string): Promise<string[]> => {
    const { data } = await store.forUser(userId).listThreads({ limit: 100, order: "asc" });
    return data.map(({ id }) => id);
  };
  const all = Array.from({ length: 45 }, (_, index) => `thr_${index}`);

  test("takes every thread and every item in its order, hidden ones and metadata too", async () => {
    const store = await filled();
    const query = { limit: 1000, order: "asc", hidden: true } as const;
    const before = await store.forUser("visitor/1").listItems("thr_7", query);
    expect(await visitors.moveThreads(store, "visitor/1", "acme")).toBe(45);
    expect(await threadsOf(store, "visitor/1")).toEqual([]);
    expect(await threadsOf(store, "acme")).toEqual(["thr_own", ...all]);
    expect(await store.forUser("acme").listItems("thr_7", query)).toEqual(before);
    expect(await store.forUser("acme").loadThread("thr_7")).toEqual(thread("thr_7"));
  });

  test("keeps what a running turn has finished, and drops the rest", async () => {
    const store = newStore();
    const [moved, shown] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const server = new ChatKitServer({
      store,
      async *respond() {
        yield widget({ type: "Card", children: [] });
        yield "Begun";
        shown.resolve();
        await moved.promise;
        yield " and finished.";
      },
    });
    const turn = askServer(server, "threads.create", { input: message("hi") }, { userId: "visitor/1" });
    await shown.promise;
    expect(await visitors.moveThreads(store, "visitor/1", "acme")).toBe(1);
    moved.resolve();
    const { events } = await turn;
    const query = { limit: 10, order: "asc", hidden: true } as const;
    const { data } = await store.forUser("acme").listItems(threadOf(events), query);
    expect(data.map(({ type }) => type)).toEqual(["user_message", "widget"]);
    expect(await threadsOf(store, "visitor/1")).toEqual([]);
  });

  test.each(["createThread", "deleteThread"] as const)(
    "loses and duplicates nothing if %s fails halfway and the sign-in is repeated",
    async (call) => {
      const store = await filled();
      let calls = 0;
      const failing: Store = {
        forUser: (userId) =>
          new Proxy(store.forUser(userId), {
            get(view, key) {
              if (key !== call) return Reflect.get(view, key).bind(view);
              return (...args: unknown[]) =>
                ++calls === 23
                  ? Promise.reject(new Error("The disk is full."))
                  : Reflect.apply(Reflect.get(view, key), view, args);
            },
          }),
      };
      await expect(visitors.moveThreads(failing, "visitor/1", "acme")).rejects.toThrow("The disk is full.");
      const left = await threadsOf(store, "visitor/1");
      expect(left).toHaveLength(45 - 22);
      expect(await visitors.moveThreads(store, "visitor/1", "acme")).toBe(45 - 22);
      expect(await threadsOf(store, "acme")).toEqual(["thr_own", ...all]);
    },
  );
});
