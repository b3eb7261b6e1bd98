import { expect, test, vi } from "vitest";
import { ChatKitServer, memoryStore, RequestError, type ServerOptions } from "../../src/index.ts";

type Authorize = NonNullable<ServerOptions<{ role: string }>["authorize"]>;

/** A server with a thread of Alice's, and functions that ask it as somebody. */
async function serverWith(authorize?: Authorize) {
  const store = memoryStore();
  const thread = { id: "thr_1", created_at: "2026-01-01T00:00:00Z", status: { type: "active" as const } };
  await store.forUser("alice").createThread({ ...thread, metadata: { team: "red" } });
  const respond = vi.fn(async function* () {
    yield "Hello";
  });
  const server = new ChatKitServer<{ role: string }>({
    store,
    respond,
    feedback: async () => {},
    ...(authorize ? { authorize } : {}),
  });
  const ask = async (userId: string, type: string, params: object, role = "reader") => {
    const { status, body } = await server.handle({
      method: "POST",
      contentType: "application/json",
      body: JSON.stringify({ type, params }),
      identity: { userId, session: { role } },
      signal: new AbortController().signal,
    });
    let text = "";
    if (typeof body === "string") text = body;
    else for await (const frame of body) text += frame;
    return { status, text };
  };
  return { ask, respond, store };
}

const input = { content: [{ type: "input_text", text: "Hi" }] };
const onTheThread: readonly [string, object][] = [
  ["threads.get_by_id", {}],
  ["threads.update", { title: "New" }],
  ["threads.delete", {}],
  ["threads.add_user_message", { input }],
  ["threads.retry_after_item", { item_id: "msg_1" }],
  ["threads.add_client_tool_output", { result: {} }],
  ["items.list", {}],
  ["items.feedback", { item_ids: ["msg_1"], kind: "positive" }],
];

test.each(onTheThread)(
  "%s of one's own thread is refused with 403, and changes nothing",
  async (type, params) => {
    const { ask, respond, store } = await serverWith(() => false);
    const before = JSON.stringify(await store.forUser("alice").loadThread("thr_1"));
    const { status, text } = await ask("alice", type, { thread_id: "thr_1", ...params });
    expect([status, JSON.parse(text).error.code]).toEqual([403, "forbidden"]);
    expect(JSON.stringify(await store.forUser("alice").loadThread("thr_1"))).toBe(before);
    expect(respond).not.toHaveBeenCalled();
  },
);

test.each(onTheThread)(
  "%s of a foreign thread is answered as without, and never asked about",
  async (type, params) => {
    const authorize = vi.fn(() => false);
    const [guarded, open] = [await serverWith(authorize), await serverWith()];
    for (const thread_id of ["thr_1", "thr_unknown"]) {
      expect(await guarded.ask("mallory", type, { ...params, thread_id })).toEqual(
        await open.ask("mallory", type, { ...params, thread_id }),
      );
    }
    expect(authorize).not.toHaveBeenCalled();
  },
);

test("authorize gets the operation, the user's stored thread or null, and the session", async () => {
  const seen: unknown[] = [];
  const { ask } = await serverWith((operation, thread, { userId, session }) => {
    seen.push([operation, thread?.metadata ?? null, userId, session?.role]);
    return operation === "threads.list" || session?.role === "writer";
  });
  expect((await ask("alice", "threads.list", {})).status).toBe(200);
  expect((await ask("alice", "threads.create", { input })).status).toBe(403);
  expect((await ask("alice", "threads.update", { thread_id: "thr_1", title: "New" }, "writer")).status).toBe(
    200,
  );
  expect(seen).toEqual([
    ["threads.list", null, "alice", "reader"],
    ["threads.create", null, "alice", "reader"],
    ["threads.update", { team: "red" }, "alice", "writer"],
  ]);
});

test("only true allows: a forgotten return refuses", async () => {
  const { ask } = await serverWith((() => undefined) as unknown as Authorize);
  expect((await ask("alice", "threads.list", {})).status).toBe(403);
});

test("authorize may refuse with a status and text of its own, and a failure in it is a 500", async () => {
  const tooMany = await serverWith(() => {
    throw new RequestError("too_many_requests", "Slow down.", { headers: { "retry-after": "60" } });
  });
  expect(await tooMany.ask("alice", "threads.list", {})).toMatchObject({ status: 429 });
  const failing = await serverWith(() => Promise.reject(new RequestError("unavailable", "No roles.")));
  expect(await failing.ask("alice", "threads.list", {})).toMatchObject({ status: 503 });
});
