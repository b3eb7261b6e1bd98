import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ChatKitServer, memoryStore, type ServerSettings } from "@chatkit-protocol/core";
import { describe, expect, test } from "vitest";
import { threadOf } from "../ask.ts";
import { create } from "./http.ts";
import { applications } from "./mounts.ts";

const own = "https://chat.test";
const evil = "https://evil.test";
const cookie = "__Host-session=of-alice";

/** A request as a browser makes it for a page of another site, with the cookies of its user. */
type Attack = (thread_id: string) => RequestInit & { headers: Record<string, string> };

const deletion = (thread_id: string): string =>
  JSON.stringify({ type: "threads.delete", params: { thread_id } });

const post = (contentType: string | undefined, body: string): ReturnType<Attack> => ({
  method: "POST",
  headers: { origin: evil, cookie, ...(contentType === undefined ? {} : { "content-type": contentType }) },
  // Bytes: fetch() would add a type to a string.
  body: new TextEncoder().encode(body),
});

const boundary = "----WebKitFormBoundaryA";
const multipart = (fields: readonly (readonly [string, string])[]): string =>
  [
    ...fields.map(
      ([name, value]) =>
        `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    ),
    `--${boundary}--\r\n`,
  ].join("");

const fields = (thread_id: string) =>
  [
    ["type", "threads.delete"],
    ["params[thread_id]", thread_id],
  ] as const;

/** Each is a row of the guide. */
const attacks: Readonly<Record<string, Attack>> = {
  "a form": (id) =>
    post(
      "application/x-www-form-urlencoded",
      new URLSearchParams(fields(id).map((pair) => [...pair])).toString(),
    ),
  "a form, `multipart/form-data`": (id) =>
    post(`multipart/form-data; boundary=${boundary}`, multipart(fields(id))),
  // <input name='{"type":…,"pad":"' value='"}'>
  "a form, `text/plain`": (id) => post("text/plain", `${deletion(id).slice(0, -1)},"pad":"="}\r\n`),
  "`fetch` of a text": (id) => post("text/plain;charset=UTF-8", deletion(id)),
  "`fetch` of a `Blob` without a type": (id) => post(undefined, deletion(id)),
  "`fetch` of a text with JSON named in a parameter": (id) =>
    post("text/plain; application/json", deletion(id)),
  "a report of a content security policy": (id) => post("application/csp-report", deletion(id)),
  "a link or an image": () => ({ headers: { cookie } }),
  "`fetch` of JSON: its preflight": () => ({
    method: "OPTIONS",
    headers: {
      origin: evil,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type",
    },
  }),
  // No browser sends these unless the CORS settings of the deployment allow them.
  "`fetch` of JSON that your CORS settings allow": (id) => post("application/json", deletion(id)),
  "the same from a sandboxed frame (`Origin: null`)": (id) => ({
    ...post("application/json", deletion(id)),
    headers: { cookie, "content-type": "application/json", origin: "null" },
  }),
};

/** What a server that accepts any media type would run. */
const readAsJson = [
  "a form, `text/plain`",
  "`fetch` of a text",
  "`fetch` of a `Blob` without a type",
  "`fetch` of a text with JSON named in a parameter",
  "a report of a content security policy",
];
const afterPreflight = [
  "`fetch` of JSON that your CORS settings allow",
  "the same from a sandboxed frame (`Origin: null`)",
];

/** The tables of a section of the guide, as rows of cells. */
function rowsOf(section: string): string[][] {
  const guide = readFileSync(join(import.meta.dirname, "../../guides/sessions.md"), "utf8");
  const [, text = ""] = guide.split(`\n## ${section}\n`);
  return text
    .split("\n## ", 1)[0]!
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

const [[, ...names] = [], , ...rows] = rowsOf("What another site can send");

/** What the guide says that an application answers, by request. */
const written = (name: string): Record<string, string> =>
  Object.fromEntries(rows.map(([label = "", ...cells]) => [label, cells[names.indexOf(name)] ?? ""]));

/** What each request gets, and whether it has deleted the thread. Throws if the page could read the answer. */
async function answersOf(name: string, settings: ServerSettings = {}): Promise<Record<string, string>> {
  const store = memoryStore();
  const server = new ChatKitServer({
    store,
    ...settings,
    async *respond() {
      yield "Hello";
    },
  });
  const url = await applications[name]!(server, (cookies) =>
    cookies === cookie ? { userId: "alice" } : null,
  );
  const answers: Record<string, string> = {};
  for (const [label, attack] of Object.entries(attacks)) {
    const { status, events } = await create(url, "hi", { cookie, origin: own });
    expect(status).toBe(200);
    const id = threadOf(events);
    const answer = await fetch(url, attack(id));
    await answer.text();
    expect(answer.headers.get("access-control-allow-origin"), label).toBeNull();
    const isThere = (await store.forUser("alice").loadThread(id)) !== undefined;
    answers[label] = `${answer.status}${isThere ? "" : ", deleted"}`;
  }
  return answers;
}

test("the guide has a column for every application", () => {
  expect(names).toEqual(Object.keys(applications));
});

describe.each(Object.keys(applications))("%s", (name) => {
  test("answers what another site can send as the guide says", async () => {
    expect(await answersOf(name)).toEqual(written(name));
  });

  test("with `origins`, answers every POST of another site with 403", async () => {
    const posts = Object.entries(attacks).filter(([, attack]) => attack("").method === "POST");
    expect(await answersOf(name, { origins: [own] })).toEqual({
      ...written(name),
      ...Object.fromEntries(posts.map(([label]) => [label, "403"])),
    });
  });

  test('with `contentTypes: "any"`, would do what the requests ask for', async () => {
    const answers = await answersOf(name, { contentTypes: "any" });
    // Its parser makes an object with `params` in it.
    const parsed = name === "Express" ? ["a form"] : [];
    const done = Object.entries(answers).flatMap(([label, what]) => (what === "200, deleted" ? label : []));
    expect(done).toEqual([...parsed, ...readAsJson, ...afterPreflight]);
  });
});
