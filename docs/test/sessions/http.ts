import type { RequestListener } from "node:http";
import type { ThreadStreamEvent } from "@chatkit-protocol/core";
import { expect, onTestFinished } from "vitest";
import { listen } from "../../../packages/adapters/test/mounts/listen.ts";
import { eventsOf, message, said, threadOf } from "../ask.ts";

/** What a client sends with each request: a token, cookies, an origin. */
export type Credentials = Readonly<Record<string, string>>;

export interface HttpReply {
  status: number;
  headers: Headers;
  events: ThreadStreamEvent[];
  text: string;
}

/** Serves until the test is over; returns the URL of the endpoint. */
export async function serve(listener: RequestListener): Promise<string> {
  const { url, close } = await listen(listener);
  onTestFinished(close);
  return url;
}

/** Posts one request of the protocol. */
export async function ask(
  url: string,
  type: string,
  params: object,
  credentials: Credentials = {},
): Promise<HttpReply> {
  const reply = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...credentials },
    body: JSON.stringify({ type, params }),
  });
  const text = await reply.text();
  return { status: reply.status, headers: reply.headers, events: eventsOf(text), text };
}

export const create = (url: string, text: string, credentials?: Credentials): Promise<HttpReply> =>
  ask(url, "threads.create", { input: message(text) }, credentials);

/** The status of the plainest request. */
export const statusFor = async (url: string, credentials?: Credentials): Promise<number> =>
  (await ask(url, "threads.list", {}, credentials)).status;

/** The sentence of a refusal. */
export const reasonOf = ({ text }: HttpReply): string => JSON.parse(text).error.message;

/** The cookies that an answer sets, as a browser would send them; a removed one is empty. */
export const cookiesOf = ({ headers }: { headers: Headers }): string[] =>
  headers.getSetCookie().map((cookie) => cookie.split(";", 1)[0] ?? "");

/** What each of three clients may do: two of the user `acme`, as administrator and as reader, and a stranger who is one. */
export async function expectRolesToHold(
  url: string,
  { admin, reader, stranger }: Readonly<Record<"admin" | "reader" | "stranger", Credentials>>,
): Promise<void> {
  const { events } = await create(url, "hi", admin);
  expect(said(events)).toEqual(["acme asked large: hi"]);
  const thread_id = threadOf(events);
  const requests: readonly (readonly [type: string, params: object])[] = [
    ["threads.get_by_id", { thread_id }],
    ["items.list", { thread_id }],
    ["threads.update", { thread_id, title: "Mine" }],
    ["threads.add_user_message", { thread_id, input: message("more") }],
    ["threads.delete", { thread_id }],
  ];
  const statusesOf = async (credentials: Credentials): Promise<number[]> => {
    const statuses: number[] = [];
    for (const [type, params] of requests) statuses.push((await ask(url, type, params, credentials)).status);
    return statuses;
  };
  // Deleting an unknown thread is a success that deletes nothing.
  expect(await statusesOf(stranger)).toEqual([404, 404, 404, 404, 200]);
  expect(await statusesOf(reader)).toEqual([200, 200, 403, 403, 403]);
  expect(await statusesOf(admin)).toEqual([200, 200, 200, 200, 200]);
  expect((await ask(url, "threads.get_by_id", { thread_id }, admin)).status).toBe(404);
}
