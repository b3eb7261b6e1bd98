import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "../../../../conformance/src/relay/inspector-page.ts";
import { done, itemMembers } from "../view/raw-endpoint.ts";

/** How many frames an answer has, and how many items a thread. */
export const many = 10_000;

/** Milliseconds between two writes of an answer that keeps a pace. */
const tick = 10;

const thread = {
  id: "thr_1",
  created_at: "2026-01-31T12:00:00Z",
  title: "Long",
  status: { type: "active" },
  metadata: {},
  items: { data: [], has_more: false },
};

const frameOf = (event: unknown): string => `data: ${JSON.stringify(event)}\n\n`;

const assistantMessage = (id: string, text: string) => ({
  ...itemMembers(id),
  type: "assistant_message",
  content: [{ type: "output_text", text, annotations: [] }],
});

/** One answer in many small pieces: paragraphs of about twenty of them. */
function* deltas(): Generator<string> {
  yield frameOf({ type: "thread.item.added", item: assistantMessage("msg_2", "") });
  let text = "";
  for (let piece = 1; piece <= many; piece++) {
    const delta = piece % 20 === 0 ? "end **of** it.\n\n" : `word `;
    text += delta;
    const update = { type: "assistant_message.content_part.text_delta", content_index: 0, delta };
    yield frameOf({ type: "thread.item.updated", item_id: "msg_2", update });
  }
  yield frameOf({ type: "thread.item.done", item: assistantMessage("msg_2", text) });
}

/** As many short items. */
function* items(): Generator<string> {
  for (let number = 2; number < many + 2; number++)
    yield frameOf(done(`msg_${number}`, assistantMessage(`msg_${number}`, `Item ${number}.`)));
}

/** What the wire shows of the last frame. */
const lastOf = (id: string): string => `thread.item.done · assistant_message · ${id}`;
const lastDelta = lastOf("msg_2");
const lastItem = lastOf(`msg_${many + 1}`);

/** What the user asks for, and how it comes: `pace` is frames a second. */
export const answers = {
  "an answer at a pace": { frames: deltas, last: lastDelta, pace: 1000 },
  "an answer at once": { frames: deltas, last: lastDelta, pace: Infinity },
  "items at a pace": { frames: items, last: lastItem, pace: 1000 },
  "items at once": { frames: items, last: lastItem, pace: Infinity },
} as const;

/** The names of the answers, which are the messages that ask for them. */
export type AnswerName = keyof typeof answers;

async function send(response: ServerResponse, { frames, pace }: (typeof answers)[AnswerName]): Promise<void> {
  const started = performance.now();
  let sent = 0;
  for (const frame of frames()) {
    // A server never waits for a tick that has passed.
    while (sent >= ((performance.now() - started + tick) / 1000) * pace) await sleep(tick);
    if (response.destroyed) return;
    sent++;
    if (!response.write(frame)) await new Promise((resolve) => response.once("drain", resolve));
  }
  response.end();
}

/** All items of the long thread, newest first. */
const page = {
  data: Array.from({ length: many }, (_, index) => {
    const number = many - 1 - index;
    const id = `old_${number}`;
    if (number % 2 === 1)
      return assistantMessage(id, `Answer ${number}. ${"More of it. ".repeat(number % 40)}`);
    return {
      ...itemMembers(id),
      type: "user_message",
      content: [{ type: "input_text", text: `Question ${number}` }],
      inference_options: {},
      attachments: [],
    };
  }),
  has_more: false,
};

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { type, params } = JSON.parse(Buffer.concat(await request.toArray()).toString());
  const json = {
    "threads.list": { data: [thread], has_more: false },
    "threads.get_by_id": thread,
    "items.list": page,
  };
  if (Object.hasOwn(json, type)) {
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(json[type as keyof typeof json]));
    return;
  }
  if (type !== "threads.create") {
    response.writeHead(400).end();
    return;
  }
  const { content } = params.input;
  const message = {
    ...itemMembers("msg_1"),
    type: "user_message",
    content,
    attachments: [],
    inference_options: {},
  };
  response.setHeader("content-type", "text/event-stream");
  response.write(frameOf({ type: "thread.created", thread: { ...thread, title: undefined } }));
  response.write(frameOf({ type: "thread.item.done", item: message }));
  response.write(frameOf({ type: "stream_options", stream_options: { allow_cancel: true } }));
  await send(response, answers[content[0].text as AnswerName]);
}

/** An endpoint with answers of many frames and a thread of many items, below the inspector. */
export async function startEndpoint(own: Page): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const { method = "GET", url = "/" } = request;
    const file = own(method, url);
    if (!file) {
      void answer(request, response);
      return;
    }
    response.writeHead(file.status, Object.fromEntries(file.headers));
    void (async () => {
      for await (const bytes of file.body) response.write(bytes);
      response.end();
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
