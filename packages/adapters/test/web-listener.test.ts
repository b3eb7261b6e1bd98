import { createServer, request as send, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import express from "express";
import { format } from "node:util";
import { chatkit, webListener, type WebHandle } from "@chatkit-protocol/adapters/node";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { afterEach, expect, test, vi } from "vitest";

const closers: (() => void)[] = [];

afterEach(() => {
  for (const close of closers.splice(0)) close();
});

async function listen(listener: RequestListener): Promise<{ url: string; port: number }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, port };
}

const bytes = Uint8Array.from({ length: 256 }, (_, index) => index);

/** Answers with what it was asked. */
const echo: WebHandle = async (request) =>
  Response.json({
    method: request.method,
    path: new URL(request.url).pathname + new URL(request.url).search,
    header: request.headers.get("x-one"),
    body: Buffer.from(await request.arrayBuffer()).toString("base64"),
  });

test("a request and its answer pass byte for byte", async () => {
  const { url } = await listen(webListener(echo));
  const answer = await fetch(`${url}/files/a?b=c`, { method: "PUT", body: bytes, headers: { "x-one": "1" } });
  expect(await answer.json()).toEqual({
    method: "PUT",
    path: "/files/a?b=c",
    header: "1",
    body: Buffer.from(bytes).toString("base64"),
  });
});

test("an answer of bytes, its status and each of its headers arrive", async () => {
  const { url } = await listen(
    webListener(async () => {
      const headers = new Headers({ "x-two": "2" });
      headers.append("set-cookie", "a=1");
      headers.append("set-cookie", "b=2");
      return new Response(bytes, { status: 206, headers });
    }),
  );
  const answer = await fetch(url);
  expect([answer.status, answer.headers.get("x-two"), answer.headers.getSetCookie()]).toEqual([
    206,
    "2",
    ["a=1", "b=2"],
  ]);
  expect(new Uint8Array(await answer.arrayBuffer())).toEqual(bytes);
});

test("Express hands it the whole path, and body parsers of other types do not matter", async () => {
  const app = express();
  app.use(express.json());
  app.use("/files", webListener(echo));
  const { url } = await listen(app);
  const answer = await fetch(`${url}/files/a?b=c`, { method: "POST", body: bytes });
  expect(await answer.json()).toMatchObject({
    path: "/files/a?b=c",
    body: Buffer.from(bytes).toString("base64"),
  });
});

test("a refusal reaches a client that is still sending", async () => {
  const { url } = await listen(webListener(async () => new Response("Too much", { status: 413 })));
  const status = await new Promise((resolve, reject) => {
    const request = send(url, { method: "PUT", headers: { "content-length": 50_000_000 } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("error", reject);
    request.write(Buffer.alloc(5_000_000));
  });
  expect(status).toBe(413);
});

test("a client that goes on sending after its refusal is cut off", { timeout: 15_000 }, async () => {
  const { port } = await listen(webListener(async () => new Response("Too much", { status: 413 })));
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {});
  socket.write("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n");
  const timer = setInterval(() => socket.write(Buffer.alloc(100)), 50);
  await new Promise((resolve) => socket.once("close", resolve));
  clearInterval(timer);
});

test("a client that leaves ends the answer's source", async () => {
  let read = 0;
  let cancelled = (): void => {};
  const left = new Promise<void>((resolve) => (cancelled = resolve));
  const { url } = await listen(
    webListener(
      async () =>
        new Response(
          new ReadableStream({
            pull(controller) {
              read++;
              controller.enqueue(new Uint8Array(100_000));
            },
            cancel: () => cancelled(),
          }),
        ),
    ),
  );
  const controller = new AbortController();
  const answer = await fetch(url, { signal: controller.signal });
  await answer.body!.getReader().read();
  await new Promise((resolve) => setTimeout(resolve, 100));
  // What nobody reads is not made: the buffers of two sockets hold some megabytes.
  expect(read).toBeLessThan(200);
  controller.abort();
  await left;
});

test("a client that leaves while it sends aborts the request's signal", async () => {
  let aborted = (): void => {};
  const left = new Promise<void>((resolve) => (aborted = resolve));
  const { url } = await listen(
    webListener(async (request) => {
      request.signal.addEventListener("abort", () => aborted());
      await request.arrayBuffer().catch(() => {});
      return new Response();
    }),
  );
  const request = send(url, { method: "PUT", headers: { "content-length": 1000 } });
  request.on("error", () => {});
  request.write("some");
  setTimeout(() => request.destroy(), 50);
  await left;
});

test("a failure is a bare 500 and reported, and one in mid-answer breaks the answer", async () => {
  const reported: unknown[] = [];
  const onError = (error: unknown) => void reported.push(error);
  const early = await listen(webListener(() => Promise.reject(new Error("secret")), { onError }));
  const answer = await fetch(early.url);
  expect([answer.status, await answer.text()]).toEqual([500, "Internal Server Error"]);
  let sent = 0;
  const body = () =>
    new ReadableStream({
      async pull(controller) {
        if (sent++ > 0) throw new Error("disk");
        controller.enqueue(bytes);
      },
    });
  const late = await listen(webListener(async () => new Response(body()), { onError }));
  await expect(fetch(late.url).then((half) => half.arrayBuffer())).rejects.toThrow(TypeError);
  expect(reported).toHaveLength(2);
});

test("a method that no Request can have is refused", async () => {
  const { url } = await listen(webListener(echo));
  const status = await new Promise((resolve) =>
    send(url, { method: "TRACE" }, (r) => resolve(r.statusCode)).end(),
  );
  expect(status).toBe(405);
});

test("an onError that throws, or an error that cannot be printed, gives the client a 500 and nothing worse", async () => {
  const unprintable = {
    [Symbol.for("nodejs.util.inspect.custom")]() {
      throw new Error("cannot be printed");
    },
  };
  vi.spyOn(console, "error").mockImplementation((...values) => void format(...values));
  const onError = (): never => {
    throw new Error("no log");
  };
  for (const options of [{ onError }, {}]) {
    const { url } = await listen(webListener(() => Promise.reject(unprintable), options));
    expect((await fetch(url)).status).toBe(500);
  }
  const server = new ChatKitServer({ store: memoryStore() });
  const refuse = (): never => {
    throw unprintable;
  };
  const { url } = await listen(chatkit(server, { authenticate: refuse }));
  expect((await fetch(url, { method: "POST" })).status).toBe(500);
  vi.restoreAllMocks();
});
