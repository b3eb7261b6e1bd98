import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { ReplyPart } from "@chatkit-protocol/core";
import { failures, judged } from "../mutants/try-mutant.ts";
import { visibility } from "../mutants/server/visibility.ts";
import { frames, type Mutant } from "../mutants/support/mutant.ts";
import { startReferenceServer } from "../servers/reference/index.ts";
import { cases, judges, outcomeOf, run, verifyStream } from "../src/index.ts";
import { judgeTraffic, trafficLine, type TrafficOptions } from "../src/relay/judge-traffic.ts";
import { command } from "./command.ts";

vi.setConfig({ testTimeout: 60_000 });

/** The reference server whose turns show nothing but this, and run no scripts. */
const showing = (...parts: readonly ReplyPart[]): Pick<Mutant, "handlers"> => ({
  handlers: () => ({
    async *respond() {
      yield* parts;
    },
  }),
});

const item = (type: string, members: object): ReplyPart =>
  ({ type: "thread.item.done", item: { id: `itm_${type}`, type, ...members } }) as unknown as ReplyPart;

/** What is found of the answer to the plain question of the gate. */
async function seenOf(fault: Pick<Mutant, "handlers" | "answer">) {
  const one = await judged(fault, "T0");
  const { conformant } = outcomeOf(one);
  const ofRule = one.results.filter(({ rule }) => rule === "TC-12");
  return {
    conformant,
    gate: one.transcript.drives["kit/liveness"]?.how,
    blocked: one.results.filter(({ blockedBy }) => blockedBy === "kit/liveness").length,
    findings: [
      ...new Set(failures(one.results).flatMap(({ rule, finding }) => (rule === "TC-12" ? finding : []))),
    ],
    unlock: ofRule.flatMap(({ unlock }) => unlock ?? []),
  };
}

describe("an answer that nobody can see is not approved, and blocks nothing else", () => {
  test.each(visibility.map((mutant) => [mutant.id, mutant] as const))("%s", async (_id, mutant) => {
    const { conformant, gate, blocked, findings } = await seenOf(mutant);
    expect({ conformant, gate, blocked, findings }).toEqual({
      conformant: false,
      gate: "done",
      blocked: 0,
      findings: [mutant.breaks],
    });
  });
});

describe("any item that clients show is an answer", () => {
  const card = { type: "Card", children: [{ type: "Text", value: "A" }] };
  test.each<[string, ReplyPart]>([
    ["a text", "Hello"],
    ["a widget", item("widget", { widget: card })],
    [
      "a client tool call",
      item("client_tool_call", { status: "pending", call_id: "c", name: "open", arguments: {} }),
    ],
    [
      "questions",
      item("structured_input", {
        status: "pending",
        inputs: [{ type: "free_text", id: "q", question: "Which?" }],
      }),
    ],
    ["an image", item("generated_image", { image: { id: "i", url: "https://example.com/i.png" } })],
    ["a workflow", item("workflow", { workflow: { type: "custom", tasks: [], expanded: false } })],
    ["a task", item("task", { task: { type: "custom", title: "Look" } })],
  ])("%s", async (_what, part) => {
    expect(await seenOf(showing(part))).toMatchObject({ gate: "done", findings: [] });
  });
});

test("where the model failed, the answer could not be judged, and is not blamed", async () => {
  const { findings, unlock } = await seenOf(
    showing({ type: "error", code: "stream.error", allow_retry: true } as unknown as ReplyPart),
  );
  expect(findings).toEqual([]);
  expect(unlock).toEqual([expect.stringMatching(/^could not be judged: the model failed.*stream\.error/)]);
});

const other = {
  type: "thread.item.done",
  item: {
    id: "msg_1",
    thread_id: "thr_1",
    created_at: "2026-01-01T00:00:00Z",
    type: "message",
    role: "assistant",
    content: [{ type: "text", text: "x" }],
  },
};

test.each<[string, object[]]>([
  ["an item of another protocol", [other]],
  ["a part of another protocol", [{ ...other, item: { ...other.item, type: "assistant_message" } }]],
  [
    "events of its own",
    [{ type: "thread", thread_id: "t" }, { type: "text", content: "Hi" }, { type: "done" }],
  ],
  [
    "the events of a model",
    [{ type: "response.output_text.delta", delta: "Hi" }, { type: "response.completed" }],
  ],
])("verifyStream does not approve %s, and says what it does not know", async (_what, events) => {
  const { ok, findings, unknown } = await verifyStream(events, { profile: "compat" });
  expect([ok, findings.map(({ finding }) => finding)]).toEqual([false, ["TC-12/answer-of-unknown-types"]]);
  expect(unknown.length).toBeGreaterThan(0);
});

test("verifyStream approves what comes beside something that clients show", async () => {
  const message = {
    ...other.item,
    id: "msg_2",
    role: undefined,
    type: "assistant_message",
    content: [{ type: "output_text", text: "x", annotations: [] }],
  };
  const { ok, unknown } = await verifyStream([
    other,
    { type: "thread.item.done", item: message },
    { type: "x.end" },
  ]);
  expect(ok).toBe(true);
  expect(unknown).toEqual([
    { what: "item", type: "message", times: 1 },
    { what: "event", type: "x.end", times: 1 },
  ]);
});

test("an unknown status of a thread is called a status", async () => {
  const thread = { id: "thr_1", created_at: "2026-01-01T00:00:00Z", status: { type: "x.archived" } };
  const { unknown } = await verifyStream([
    { type: "thread.updated", thread: { ...thread, items: { data: [], has_more: false } } },
  ]);
  expect(unknown).toEqual([{ what: "status", type: "x.archived", times: 1 }]);
});

test("verifyStream says where the model has failed, and that the answer could not be judged", async () => {
  const failed = { type: "error", code: "custom", message: "No credit left.", allow_retry: false };
  const { ok, noAnswer } = await verifyStream([failed]);
  expect([ok, noAnswer]).toEqual([true, "could not be judged: `error` custom No credit left."]);
});

test("verifyStream says of a stream with progress alone that it shows no answer", async () => {
  const progress = { type: "progress_update", text: "Looking …" };
  const { ok, noAnswer } = await verifyStream([progress]);
  expect([ok, noAnswer]).toEqual([true, "no item that clients show, only progress_update"]);
  expect((await verifyStream("")).noAnswer).toBe("no item that clients show, only an empty stream");
});

test("verifyStream asks no answer of a stream that changes what was shown before", async () => {
  const update = { type: "widget.root.updated", widget: { type: "Card", children: [] } };
  const { noAnswer } = await verifyStream([{ type: "thread.item.updated", item_id: "msg_1", update }]);
  expect(noAnswer).toBeUndefined();
});

/** A reference server with this fault behind the proxy, and a function that asks it something. */
async function proxied(answer: Mutant["answer"]) {
  const server = await startReferenceServer({
    replace: { handler: (sound) => ({ handle: answer!(sound) }) },
  });
  const log: string[] = [];
  const onExchange: TrafficOptions["onExchange"] = (...told) => void log.push(trafficLine(...told));
  const proxy = await judgeTraffic({ target: server.url, judges, onExchange });
  onTestFinished(async () => {
    await proxy.close();
    await server.close();
  });
  const input = {
    content: [{ type: "input_text", text: "Hello" }],
    attachments: [],
    inference_options: {},
  };
  const ask = async () => {
    const response = await fetch(proxy.url, {
      method: "POST",
      headers: { authorization: "Bearer alice", "content-type": "application/json" },
      body: JSON.stringify({ type: "threads.create", params: { input } }),
    });
    return response.text();
  };
  return { proxy, log, ask };
}

test("the proxy finds an answer in the traffic that nobody can see", async () => {
  const { proxy, ask } = await proxied(visibility[0]!.answer);
  await ask();
  await vi.waitFor(() =>
    expect(proxy.findings().map(({ finding }) => finding)).toEqual(["TC-12/answer-of-unknown-types"]),
  );
});

test("the proxy tells once what clients do not know, beside an answer that they show", async () => {
  const started = { type: "x.started" };
  const { proxy, log, ask } = await proxied(
    frames((event) => (event.type === "thread.created" ? [event, started, started] : event)),
  );
  await ask();
  await ask();
  await vi.waitFor(() => expect(proxy.unknown()).toEqual([{ what: "event", type: "x.started", times: 4 }]));
  expect(log.join("\n").match(/unknown event "x\.started": clients ignore it/g)).toHaveLength(1);
  const page = await fetch(new URL("/__chatkit", proxy.url), { headers: { accept: "text/html" } });
  expect(await page.text()).toContain("event &quot;x.started&quot; ×4");
  expect(proxy.findings()).toEqual([]);
});

test("doctor fails where nobody can see the answer, and names what it does not know", async () => {
  const { answer } = visibility[0]!;
  const server = await startReferenceServer({
    replace: { handler: (sound) => ({ handle: answer!(sound) }) },
  });
  onTestFinished(() => server.close());
  const { exit, stdout } = await command(["doctor", server.url, "--as", "alice=alice"]);
  expect(stdout).toMatch(/^FAIL +answer +nobody can see it: .*item "message"/m);
  expect(exit).toBe(1);
});

/** What a stub says to everything: one canned answer for each operation. */
const stub = (thread: object, items: readonly object[]) => {
  const page = { data: items, has_more: false };
  const events = [
    { type: "thread.created", thread: { ...thread, items: { data: [], has_more: false } } },
    ...items.map((one) => ({ type: "thread.item.done", item: one })).slice(0, 1),
    { type: "stream_options", stream_options: { allow_cancel: true } },
    ...items.map((one) => ({ type: "thread.item.done", item: one })).slice(1),
  ];
  return (operation: string, response: ServerResponse): void => {
    const isStream = ["threads.create", "threads.add_user_message", "threads.retry_after_item"].includes(
      operation,
    );
    const body = isStream
      ? events.map((event) => `data: ${JSON.stringify(event)}\n\n`).join("")
      : JSON.stringify(
          operation === "items.list"
            ? page
            : operation === "threads.list"
              ? { data: [{ ...thread, items: page }], has_more: false }
              : { ...thread, items: page },
        );
    response
      .writeHead(200, {
        "content-type": isStream ? "text/event-stream" : "application/json",
        "cache-control": "no-cache",
      })
      .end(body);
  };
};

test("a stub with one canned answer for each operation gets no pass", async () => {
  const members = { thread_id: "thr_1", created_at: "2026-01-01T00:00:00Z" };
  const text = "Hello, this is conformance check 1. Please answer with one short sentence.";
  const say = stub({ id: "thr_1", created_at: members.created_at, status: { type: "active" } }, [
    {
      id: "msg_1",
      ...members,
      type: "user_message",
      content: [{ type: "input_text", text }],
      attachments: [],
      quoted_text: "",
      inference_options: {},
    },
    {
      id: "msg_2",
      ...members,
      type: "assistant_message",
      content: [{ type: "output_text", text: "Hello.", annotations: [] }],
    },
  ]);
  const server = createServer((request, response) => {
    let body = "";
    request.on("data", (bytes: Buffer) => (body += bytes.toString()));
    request.on("end", () => {
      let operation = "";
      try {
        operation = (JSON.parse(body) as { type: string }).type;
      } catch {
        // What is not JSON is answered all the same.
      }
      say(operation, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const one = await run({ url: `http://127.0.0.1:${port}/chatkit`, cases, judges, users: [] });
  expect(one.results.filter(({ verdict }) => verdict === "pass")).toEqual([]);
  expect(one.transcript.drives["kit/liveness"]?.how).toBe("blocked");
});
