import { deepEqual, equal } from "node:assert/strict";
import type { IncomingHttpHeaders } from "node:http";
import type { Answer } from "@chatkit-protocol/core/server";
import type { AdapterCase } from "../adapter-case.ts";
import { send } from "../client.ts";
import { fake, json, manualBody, stream, streamHeaders } from "../fakes.ts";
import { withServer } from "../with-server.ts";

/** What HTTP itself and the runtime say about a message. */
const transport = ["connection", "content-length", "date", "keep-alive", "transfer-encoding"];

const without = (names: readonly string[], headers: IncomingHttpHeaders): IncomingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !names.includes(name)));

export const heads: readonly AdapterCase[] = [
  {
    title: "a stream has the handler's headers and no others",
    run: (mount) => {
      const body = manualBody();
      body.end();
      return withServer(
        mount,
        fake(() => stream(body)),
        async ({ url }) => {
          const { headers } = await send(url);
          deepEqual(without(transport, headers), streamHeaders);
          equal(headers["content-length"], undefined);
        },
      );
    },
  },
  {
    title: "a complete answer has its status, its headers, its length and no other headers",
    run: (mount) => {
      const body = '{"text":"né 日本"}';
      const headers = { "content-type": "application/json", "retry-after": "7", "cache-control": "no-store" };
      return withServer(
        mount,
        fake(() => ({ status: 409, headers, body })),
        async ({ url }) => {
          const reply = await send(url);
          equal(reply.status, 409);
          equal(await reply.text(), body);
          deepEqual(without(transport, reply.headers), headers);
          equal(reply.headers["content-length"], String(Buffer.byteLength(body)));
        },
      );
    },
  },
  {
    title: "an answer without content is sent",
    run: (mount) =>
      withServer(
        mount,
        fake(() => ({ status: 204, headers: {}, body: "" })),
        async ({ url }) => {
          const reply = await send(url);
          deepEqual([reply.status, await reply.text()], [204, ""]);
          equal(reply.headers["content-length"], undefined);
        },
      ),
  },
  {
    title: "headers that the application sets on every answer are kept",
    run: (mount) => {
      const body = manualBody();
      body.end();
      const answers: Answer[] = [stream(body), json({})];
      const handler = fake(() => answers[handler.requests.length - 1] ?? json({}));
      const run = async ({ url }: { url: string }) => {
        equal((await send(url)).headers["x-app"], "kept");
        equal((await send(url)).headers["x-app"], "kept");
      };
      return withServer(mount, handler, run, { appHeader: true });
    },
  },
  {
    title: "under compression, a long complete answer arrives whole",
    needs: "compression",
    run: (mount) => {
      const value = { text: "né 日本 ".repeat(1000) };
      const run = async ({ url }: { url: string }) => {
        const reply = await send(url, { headers: { "accept-encoding": "gzip" } });
        equal(reply.headers["content-encoding"], "gzip");
        deepEqual(JSON.parse(await reply.text()), value);
      };
      return withServer(
        mount,
        fake(() => json(value)),
        run,
        { compression: true },
      );
    },
  },
  {
    title: "every method is the handler's to answer",
    run: (mount) => {
      const refuse = fake(() => ({
        ...json({ no: 1 }, 405),
        headers: { "content-type": "a/b", allow: "POST" },
      }));
      return withServer(mount, refuse, async ({ url }) => {
        const methods = ["GET", "HEAD", "OPTIONS", "PUT", "PATCH", "DELETE"];
        for (const method of methods) {
          const reply = await send(url, { method });
          deepEqual([method, reply.status, reply.headers.allow], [method, 405, "POST"]);
          equal(await reply.text(), method === "HEAD" ? "" : '{"no":1}');
        }
        deepEqual(
          refuse.requests.map(({ method }) => method),
          methods,
        );
      });
    },
  },
];
