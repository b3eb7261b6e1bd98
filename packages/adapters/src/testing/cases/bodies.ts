import { deepEqual, equal } from "node:assert/strict";
import { Agent } from "node:http";
import { setImmediate as turn } from "node:timers/promises";
import type { IncomingRequest } from "@chatkit-protocol/core/server";
import type { AdapterCase, Mount } from "../adapter-case.ts";
import { begin, send } from "../client.ts";
import { bodyText, fake, json } from "../fakes.ts";
import { withServer } from "../with-server.ts";

const message = { text: "né 日本 🧪 \u2028", list: [1, 2.5, null, true], nested: { empty: {} } };

/** Answers with the body as it understood it. */
const echo = () => fake(async ({ body }) => json({ body: await bodyText(body) }));

async function echoed(mount: Mount, headers: Record<string, string>, bodyParser: boolean): Promise<void> {
  const run = async ({ url }: { url: string }) => {
    const reply = await send(url, { headers, body: JSON.stringify(message) });
    const { body } = JSON.parse(await reply.text());
    deepEqual(JSON.parse(body), message);
  };
  await withServer(mount, echo(), run, { bodyParser });
}

export const bodies: readonly AdapterCase[] = [
  {
    title: "the body reaches the handler byte for byte",
    run: (mount) =>
      withServer(mount, echo(), async ({ url }) => {
        const body = '{ "n": 12345678901234567890.10, "text": "né 日本 🧪" }\n';
        deepEqual(JSON.parse(await (await send(url, { body })).text()), { body });
      }),
  },
  {
    title: "a character cut between two packets stays one character",
    run: (mount) =>
      withServer(mount, echo(), async ({ url }) => {
        const { request, reply } = begin(url);
        for (const byte of Buffer.from("日🧪")) {
          request.write(Buffer.of(byte));
          await turn();
        }
        request.end();
        deepEqual(JSON.parse(await (await reply).text()), { body: "日🧪" });
      }),
  },
  {
    title: "an empty body reaches the handler as an empty one",
    run: (mount) =>
      withServer(mount, echo(), async ({ url }) => {
        deepEqual(JSON.parse(await (await send(url)).text()), { body: "" });
      }),
  },
  {
    title: "a body without a content type reaches the handler",
    run: (mount) =>
      withServer(mount, echo(), async ({ url }) => {
        const { request, reply } = begin(url);
        request.removeHeader("content-type");
        request.end("{}");
        deepEqual(JSON.parse(await (await reply).text()), { body: "{}" });
      }),
  },
  {
    title: "a body that a parser has read reaches the handler",
    needs: "bodyParser",
    run: (mount) => echoed(mount, {}, true),
  },
  {
    title: "a body that a parser has left alone reaches the handler",
    needs: "bodyParser",
    run: (mount) => echoed(mount, { "content-type": "text/plain" }, true),
  },
  {
    title: "a body in no known content type reaches the handler",
    run: (mount) => echoed(mount, { "content-type": "application/x-unknown" }, false),
  },
  {
    title: "a body is handed on as it arrives, so that the handler can refuse the rest of it",
    run: (mount) => {
      const handler = fake(async ({ body }) => {
        let bytes = 0;
        if (typeof body !== "object" || !(Symbol.asyncIterator in body)) return json({ collected: true });
        for await (const chunk of body) {
          bytes += chunk.byteLength;
          break;
        }
        return json({ bytes }, 413);
      });
      return withServer(mount, handler, async ({ url }) => {
        const sending = begin(url);
        sending.request.write("x".repeat(1000));
        const reply = await sending.reply;
        equal(reply.status, 413);
        deepEqual(JSON.parse(await reply.text()), { bytes: 1000 });
        sending.leave();
      });
    },
  },
  {
    title: "the announced length reaches the handler before the body, and the answer does not wait for one",
    run: (mount) => {
      const handler = fake(({ contentLength }) => json({ contentLength }, 413));
      return withServer(mount, handler, async ({ url }) => {
        const sending = begin(url, { headers: { "content-length": "1000000000" } });
        sending.request.flushHeaders();
        const reply = await sending.reply;
        deepEqual([reply.status, await reply.text()], [413, '{"contentLength":1000000000}']);
        sending.leave();
      });
    },
  },
  {
    title: "a client whose large body is refused midway can read why, and use its connection again",
    run: (mount) =>
      refused(mount, async (body) => {
        if (typeof body !== "object" || !(Symbol.asyncIterator in body)) return;
        for await (const _chunk of body) break;
      }),
  },
  {
    title: "a client whose large body is refused unread can read why, and use its connection again",
    run: (mount) => refused(mount, async () => undefined),
  },
];

/** Refuses a POST of 3 MB after `look`, then answers a PUT on the same connection. */
async function refused(mount: Mount, look: (body: IncomingRequest["body"]) => Promise<void>): Promise<void> {
  const handler = fake(async ({ method, body }) => {
    if (method !== "POST") return json({ again: true });
    await look(body);
    return json({ refused: true }, 413);
  });
  await withServer(mount, handler, async ({ url }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const answer = await send(url, { agent, body: "x".repeat(3_000_000) });
    deepEqual([answer.status, await answer.text()], [413, '{"refused":true}']);
    const next = await send(url, { agent, method: "PUT", body: "{}" });
    deepEqual([next.status, await next.text()], [200, '{"again":true}']);
    agent.destroy();
  });
}
