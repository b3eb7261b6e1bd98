import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { type Case, run } from "../src/index.ts";

/** Lets a case talk to a server of its own, as the first that a run performs. */
async function talk(listener: RequestListener, drive: NonNullable<Case["drive"]>) {
  const http = createServer(listener);
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  try {
    const url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/`;
    const one: Case = { id: "kit/liveness", rules: [], tier: "T0", drive, judge() {} };
    return (await run({ url, cases: [one], judges: [], tier: "T0", keep: true })).transcript;
  } finally {
    http.closeAllConnections();
    http.close();
  }
}

test("an exchange that is paused stops reading, so that the server has to wait", async () => {
  const piece = Buffer.alloc(64 * 1024, "x");
  const pieces = 240;
  let written = 0;
  let whilePaused = 0;
  const { exchanges } = await talk(
    async (_request, response) => {
      response.writeHead(200, { "content-type": "text/plain" });
      for (; written < pieces; written++)
        if (!response.write(piece)) await new Promise((resolve) => response.once("drain", resolve));
      response.end();
    },
    async (d) => {
      const open = await d.open("flood", { json: {} });
      open.pause();
      await d.pause(300);
      whilePaused = written;
      open.resume();
      await open.done;
    },
  );
  expect(whilePaused).toBeLessThan(pieces);
  expect(exchanges[0]?.end.how).toBe("complete");
  expect(written).toBe(pieces);
});

test("a paused exchange can be closed", async () => {
  let left = (): void => {};
  const hasLeft = new Promise<void>((resolve) => (left = resolve));
  const { exchanges } = await talk(
    (_request, response) => {
      response.writeHead(200).write("x");
      response.once("close", left);
    },
    async (d) => {
      const open = await d.open("stream", { json: {} });
      open.pause();
      await open.close();
      await hasLeft;
    },
  );
  expect(exchanges[0]?.end.how).toBe("closed");
});

test("padding is sent and not kept", async () => {
  const padding = 3 * 1024 * 1024 + 1;
  let announced = "";
  let received = 0;
  const { exchanges } = await talk(
    (request, response) => {
      announced = request.headers["content-length"] ?? "";
      request.on("data", (chunk: Buffer) => (received += chunk.byteLength));
      request.on("end", () => response.end("{}"));
    },
    async (d) => void (await d.send("huge", { raw: "{}", padding })),
  );
  expect([announced, received]).toEqual([String(padding + 2), padding + 2]);
  expect(exchanges[0]?.request).toMatchObject({ body: "{}", padding });
});
