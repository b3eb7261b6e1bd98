import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ThreadItem, ThreadStreamEvent } from "@chatkit-protocol/core";
import { createClient } from "@chatkit-protocol/core/client";
import { verifyStream } from "@chatkit-protocol/conformance";
import { expect, onTestFinished } from "vitest";
import { freePort } from "../../../conformance/servers/free-port.ts";
import { type AppOptions, taskManager } from "../app.ts";
import { demoUsers } from "../auth/users.ts";
import { localModel } from "../chat/local-model/local-model.ts";
import type { Task } from "../tasks/tasks.ts";

/** Starts the application in an empty folder, with the local model; returns its origin. */
export async function start(options: Partial<AppOptions> = {}): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "task-manager-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const app = await taskManager({ folder, origin, assets: new Map(), model: localModel(0), ...options });
  const http = app.express.listen(port, "localhost");
  await new Promise((resolve) => http.once("listening", resolve));
  onTestFinished(async () => {
    http.closeAllConnections();
    await new Promise((resolve) => http.close(resolve));
    await app.close();
    rmSync(folder, { recursive: true });
  });
  return origin;
}

const pairsOf = (answer: Response): string[] =>
  answer.headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");

/** The cookies and the token of the sign-in page. */
export async function openForm(origin: string): Promise<{ cookie: string; token: string }> {
  const page = await fetch(`${origin}/sign-in`);
  const [, token = ""] = /name="token" value="([^"]+)"/.exec(await page.text()) ?? [];
  return { cookie: pairsOf(page).join("; "), token };
}

export const post = (origin: string, path: string, fields: Record<string, string>, cookie = "") =>
  fetch(`${origin}${path}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie },
    body: new URLSearchParams(fields),
  });

/** Signs in as a browser would; returns the cookies. */
export async function signIn(origin: string, name: string): Promise<string> {
  const { cookie, token } = await openForm(origin);
  const answer = await post(origin, "/sign-in", { name, password: demoUsers[name] ?? "", token }, cookie);
  expect([answer.status, answer.headers.get("location")]).toEqual([303, "/"]);
  return pairsOf(answer).join("; ");
}

/** What a user can do over HTTP. Every stream is judged. */
export async function userOf(origin: string, name: string) {
  const cookie = await signIn(origin, name);
  const client = createClient({ url: `${origin}/chatkit`, headers: { cookie, origin } });
  let threadId = "";
  async function read(stream: AsyncIterable<ThreadStreamEvent>): Promise<ThreadStreamEvent[]> {
    const events: ThreadStreamEvent[] = [];
    for await (const event of stream) {
      if (event.type === "thread.created") threadId = event.thread.id;
      events.push(event);
    }
    expect((await verifyStream(events)).findings).toEqual([]);
    return events;
  }
  const items = async (): Promise<ThreadItem[]> =>
    (await client.request("items.list", { thread_id: threadId, limit: 100, order: "asc" })).data;
  return {
    cookie,
    client,
    read,
    items,
    threadId: () => threadId,
    say(text: string, attachments: string[] = []) {
      const input = { content: [{ type: "input_text" as const, text }], attachments };
      return read(
        threadId === ""
          ? client.stream("threads.create", { input })
          : client.stream("threads.add_user_message", { thread_id: threadId, input }),
      );
    },
    act: (item_id: string | undefined, type: string, payload: object) =>
      read(
        client.stream("threads.custom_action", {
          thread_id: threadId,
          ...(item_id === undefined ? {} : { item_id }),
          action: { type, payload },
        }),
      ),
    async tasks(): Promise<Task[]> {
      const answer = await fetch(`${origin}/tasks`, { headers: { cookie } });
      return (await answer.json()).tasks;
    },
    async last<Type extends ThreadItem["type"]>(type: Type): Promise<Extract<ThreadItem, { type: Type }>> {
      const found = (await items()).findLast((item) => item.type === type);
      if (!found) throw new Error(`The thread has no ${type}.`);
      return found as Extract<ThreadItem, { type: Type }>;
    },
  };
}

/** What an assistant has said in a list of events, message by message. */
export const said = (events: readonly ThreadStreamEvent[]): string[] =>
  events.flatMap((event) =>
    event.type === "thread.item.done" && event.item.type === "assistant_message"
      ? [event.item.content.map(({ text }) => text).join("")]
      : [],
  );
