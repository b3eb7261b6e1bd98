import { equal, ok } from "node:assert/strict";
import { Agent } from "node:http";
import { connect } from "node:net";
import type { AdapterCase } from "../adapter-case.ts";
import { begin, send } from "../client.ts";
import { withoutProcessWarnings } from "../process-warnings.ts";
import { bodyText, fake, json, manualBody, stream } from "../fakes.ts";
import { withServer } from "../with-server.ts";

const frames = ["data: 1\n\n", "data: 2\n\n"];

async function* twoFrames(): AsyncGenerator<string, void> {
  yield* frames;
}

export const connections: readonly AdapterCase[] = [
  {
    title: "a connection is used again after a stream",
    run: (mount) =>
      withServer(
        mount,
        fake(() => stream(twoFrames())),
        async ({ url }) => {
          const agent = new Agent({ keepAlive: true, maxSockets: 1 });
          equal(await (await send(url, { agent })).text(), frames.join(""));
          const again = begin(url, { agent });
          again.request.end();
          equal(await (await again.reply).text(), frames.join(""));
          ok(again.request.reusedSocket, "the second request needed a new connection");
          agent.destroy();
        },
      ),
  },
  {
    title: "1000 requests on one connection leave no listeners behind",
    run: (mount) => {
      const handler = fake(async ({ method, body }) => {
        await bodyText(body);
        handler.requests.length = 0;
        return method === "PUT" ? json({}) : stream(twoFrames());
      });
      return withoutProcessWarnings(() =>
        withServer(mount, handler, async ({ url }) => {
          const agent = new Agent({ keepAlive: true, maxSockets: 1 });
          for (let round = 0; round < 500; round++) {
            await (await send(url, { agent, method: "PUT", body: "{}" })).text();
            await (await send(url, { agent, body: "{}" })).text();
          }
          agent.destroy();
        }),
      );
    },
  },
  {
    title: "streams on many connections do not mix",
    run: (mount) => {
      const handler = fake(async ({ body }) => {
        const name = await bodyText(body);
        const { push, end, ...rest } = manualBody();
        for (let index = 0; index < 50; index++) push(`${name}.${index} `);
        end();
        return stream(rest);
      });
      return withServer(mount, handler, async ({ url }) => {
        const names = Array.from({ length: 20 }, (_, index) => `client${index}`);
        const texts = await Promise.all(names.map(async (body) => (await send(url, { body })).text()));
        for (const [index, name] of names.entries()) {
          equal(texts[index], Array.from({ length: 50 }, (_, chunk) => `${name}.${chunk} `).join(""));
        }
      });
    },
  },
  {
    title: "an HTTP/1.0 client gets the bare stream, ended by the connection",
    run: (mount) =>
      withServer(
        mount,
        fake(() => stream(twoFrames())),
        async ({ url }) => {
          const { port, pathname } = new URL(url);
          const socket = connect(Number(port), "127.0.0.1");
          socket.write(`POST ${pathname} HTTP/1.0\r\nhost: localhost\r\ncontent-length: 2\r\n\r\n{}`);
          let text = "";
          for await (const chunk of socket.setEncoding("utf8")) text += chunk;
          equal(text.slice(text.indexOf("\r\n\r\n") + 4), frames.join(""));
        },
      ),
  },
];
