import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { outcomeOf, parseUser, run } from "../src/index.ts";
import { curl } from "../src/report/curl.ts";

const users = [parseUser("alice=correct-horse-battery")!];

/** Judges a server that announces its uploads at `url`; what it was sent beside its endpoint. */
async function uploading(endpoint: string, url: string, headers: Record<string, string> = {}) {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond() {
      yield "Hi";
    },
    attachments: {
      create: async () => ({ upload_descriptor: { url, method: "PUT", headers } }),
    },
    onError() {},
  });
  const answer = chatkit(server, { authenticate: () => ({ userId: "alice" }) });
  const uploads: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    if (new URL(request.url).pathname === "/chatkit") return answer(request);
    uploads.push(request);
    return new Response("Stored.");
  };
  const one = await run({ fetch, url: endpoint, users, seed: 1, only: ["kit/*", "attachments/*"] });
  return { uploads, one: outcomeOf(one).run };
}

const inside = [
  "http://127.0.0.1:8463/internal/metadata",
  "http://2130706433/internal",
  "http://localhost/internal",
  "http://[::1]/internal",
  "http://0.0.0.0/internal",
  "http://10.1.2.3/internal",
  "http://172.31.0.1/internal",
  "http://192.168.0.1/internal",
  "http://100.64.0.1/internal",
  "http://169.254.169.254/latest/meta-data",
  "http://[::ffff:169.254.169.254]/latest",
  "http://[fe80::1]/internal",
  "http://[fd00::1]/internal",
];

// 203.0.113.0/24 is for documentation: nobody has it.
test.each(inside)("a server on the internet cannot have the kit send anything to %s", async (url) => {
  const { uploads, one } = await uploading("https://203.0.113.5/chatkit", url);
  expect(uploads.map((request) => request.url)).toEqual([]);
  expect(one.results.flatMap(({ findings }) => findings)).toEqual([]);
  const upload = one.results.find(({ rule }) => rule === "AT-09");
  expect(upload).toMatchObject({ unlock: expect.stringContaining("announce uploads to a public address") });
});

test.each([
  ["another public host", "https://203.0.113.5/chatkit", "https://203.0.113.9/bytes"],
  ["its own host", "https://203.0.113.5/chatkit", "https://203.0.113.5:8443/bytes"],
  ["a local host, being local itself", "http://127.0.0.1:8000/chatkit", "http://10.1.2.3/bytes"],
])("a server can have its uploads on %s", async (_what, endpoint, url) => {
  const { uploads } = await uploading(endpoint, url);
  expect(new Set(uploads.map((request) => new URL(request.url).host))).toEqual(new Set([new URL(url).host]));
});

test("what no page can set is not sent for a server either", async () => {
  const { one } = await uploading("https://203.0.113.5/chatkit", "https://203.0.113.9/bytes", {
    Host: "169.254.169.254",
    Connection: "upgrade",
    Cookie: "a=b",
    "Proxy-Authorization": "Basic x",
    "Sec-Fetch-Site": "same-origin",
    Origin: "https://victim.example",
    "X-Goog-Meta": "kept",
  });
  const sent = one.transcript.exchanges.filter(({ request }) => request.elsewhere);
  expect(sent.length).toBeGreaterThan(0);
  for (const { request } of sent)
    expect(request.headers).toEqual({ "content-type": "image/png", "x-goog-meta": "kept" });
});

test("a name that changes into an address inside after the kit has looked is not connected to", async () => {
  const { lookupOutside } = await import("../src/driver/upload-targets.ts");
  const found = await new Promise((resolve) =>
    lookupOutside("localhost", {}, (error, address) => resolve(error?.message ?? address)),
  );
  expect(found).toBe("localhost is inside of this network");
});

test("a printed command fills in the credentials of a header, and no variable that the server has written", async () => {
  const { one } = await uploading(
    "https://203.0.113.5/chatkit",
    "https://203.0.113.9/leak?$CHATKIT_TOKEN_ALICE",
    { "x-leak": "$CHATKIT_TOKEN_ALICE", authorization: "Bearer $CHATKIT_TOKEN_ALICE" },
  );
  const [own] = one.transcript.exchanges;
  expect(curl(own!)).toContain(`-H 'authorization: Bearer '"$CHATKIT_TOKEN_ALICE"`);
  const elsewhere = one.transcript.exchanges.filter(({ request }) => request.elsewhere);
  expect(elsewhere.length).toBeGreaterThan(0);
  for (const exchange of elsewhere) expect(curl(exchange)).not.toContain('"$');
  const body = JSON.stringify({ thread_id: "x $CHATKIT_TOKEN_ALICE'$(id)" });
  const echoed = { ...own!, request: { ...own!.request, body } };
  expect(curl(echoed).match(/"\$/g)?.length).toBe(curl(own!).match(/"\$/g)?.length);
  // A transcript may come from somebody else.
  const forged = { authorization: "$(id)", "content-type": "json" };
  const headers = { authorization: "Bearer $(id)", "content-type": "application/json" };
  expect(curl({ ...own!, request: { ...own!.request, headers, variables: forged } })).not.toMatch(
    /"\$\(|"json"/,
  );
});

test("a shell that runs a printed command sends its variables nowhere but in the headers", async () => {
  const seen: { url: string; headers: Record<string, unknown>; body: string }[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    seen.push({ url: request.url ?? "", headers: request.headers, body });
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const { one } = await uploading("https://203.0.113.5/chatkit", "https://203.0.113.9/x");
  const [own] = one.transcript.exchanges;
  const command = curl({
    ...own!,
    request: {
      ...own!.request,
      url: `http://127.0.0.1:${port}/$CHATKIT_TOKEN_ALICE`,
      elsewhere: true,
      body: '{"title":"$CHATKIT_TOKEN_ALICE"}',
    },
  });
  const { execFile } = await import("node:child_process");
  const { promisify } = await import("node:util");
  await promisify(execFile)("sh", ["-c", command], {
    env: { ...process.env, CHATKIT_TOKEN_ALICE: "the-real-one" },
  });
  const [got] = seen;
  expect(got?.headers["authorization"]).toBe("Bearer the-real-one");
  expect(`${got?.url} ${got?.body}`).not.toContain("the-real-one");
  expect(got?.body).toBe('{"title":"$CHATKIT_TOKEN_ALICE"}');
});
