import { readdirSync, readFileSync } from "node:fs";
import { applyEvent, applyRequest } from "@chatkit-protocol/core/client";
import {
  readerSchema,
  answers,
  ChatKitRequest,
  ErrorAnswer,
  requests,
  type Thread,
  ThreadStreamEvent,
} from "@chatkit-protocol/core/protocol";
import { describe, expect, test } from "vitest";
import type { Step } from "./script-client.ts";
import { generateConversations } from "./index.ts";

interface Vector {
  title: string;
  steps: Step[];
  thread: Thread | null;
  items: unknown[];
}

const folder = new URL("../../examples/conversations/", import.meta.url);
const vectors = readdirSync(folder).map((name): [string, Vector] => [
  name.replace(/\.json$/, ""),
  JSON.parse(readFileSync(new URL(name, folder), "utf8")),
]);
const steps = vectors.flatMap(([, { steps }]) => steps);

/** A JSON answer that changes what the client shows, as the event that says the same. */
const told: Readonly<Record<string, (answer: never) => unknown>> = {
  "threads.update": (thread: Thread) => ({ type: "thread.updated", thread }),
  "threads.sync_custom_action": ({ updated_item: item }: { updated_item?: unknown }) =>
    item === undefined ? undefined : { type: "thread.item.replaced", item },
};

/** The thread as a client has it that has seen nothing but the conversation. */
function fold({ steps, thread: last }: Vector): Thread | undefined {
  let thread: Thread | undefined;
  for (const { user, request, status, frames, answer } of steps) {
    if (user !== undefined || status !== 200) continue;
    const { type, params } = ChatKitRequest.parse(request);
    if ("thread_id" in params && params.thread_id !== last?.id) continue;
    if (thread) thread = applyRequest(thread, type, params as never);
    const events = frames ?? [told[type]?.(answer as never)].filter((event) => event !== undefined);
    for (const event of events) thread = applyEvent(thread, ThreadStreamEvent.parse(event));
  }
  return thread;
}

test("the folder holds the conversations that are recorded, and nothing else", async () => {
  const recorded = Object.keys(await generateConversations()).map((path) => path.split("/").at(-1));
  expect(new Set(vectors.map(([name]) => `${name}.json`))).toEqual(new Set(recorded));
});

test("every operation is asked for and served in a conversation", () => {
  const served = steps.filter(({ status }) => status === 200).map(({ request }) => request["type"]);
  expect(Object.keys(requests).filter((name) => !served.includes(name))).toEqual([]);
});

test("every kind of event is sent in a conversation", () => {
  const sent = new Set(steps.flatMap(({ frames = [] }) => frames.map(({ type }) => type)));
  const kinds = readdirSync(new URL("../", folder)).filter((name) =>
    /^thread\.|_options$|^client_effect$/.test(name),
  );
  const all = [...kinds, "progress_update", "notice", "error"];
  expect(all.length).toBe(12);
  expect(sent).toEqual(new Set(all));
});

describe.each(vectors)("%s", (_name, vector) => {
  test("its requests are valid unless they are refused for it, its frames and answers always", () => {
    for (const { request, status, frames = [], answer } of vector.steps) {
      const { error } = readerSchema(ChatKitRequest).safeParse(request);
      const { code } = status === 200 ? {} : ErrorAnswer.parse(answer).error;
      if (code !== "invalid_request" && code !== "unknown_operation") expect(error?.issues).toBeUndefined();
      for (const frame of frames) expect(ThreadStreamEvent.safeParse(frame).error?.issues).toBeUndefined();
      const shape = Object.entries(answers).find(([name]) => name === request["type"])?.[1];
      if (status === 200) expect(shape?.safeParse(answer).error?.issues).toBeUndefined();
    }
  });

  test("its frames fold to the thread that a reload gives", () => {
    expect(fold(vector)).toEqual(vector.thread);
    expect(vector.thread?.items.data).toEqual(vector.items);
  });
});
