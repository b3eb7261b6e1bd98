import { equal, ok } from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { AdapterCase } from "../adapter-case.ts";
import { begin, send } from "../client.ts";
import { fake, manualBody, stream } from "../fakes.ts";
import { withServer } from "../with-server.ts";

const MiB = 1024 * 1024;

export const streaming: readonly AdapterCase[] = [
  {
    title: "the head of a stream arrives before its first chunk exists",
    run: (mount) => {
      const body = manualBody();
      return withServer(
        mount,
        fake(() => stream(body)),
        async ({ url }) => {
          const reply = await send(url);
          equal(reply.status, 200);
          body.push("data: 1\n\n");
          equal(await reply.piece(), "data: 1\n\n");
          body.end();
          equal(await reply.piece(), null);
        },
      );
    },
  },
  {
    title: "every chunk arrives before the next one exists",
    run: (mount) => everyChunkArrives(mount),
  },
  {
    title: "under compression, every chunk of a stream arrives before the next one exists",
    needs: "compression",
    run: (mount) => everyChunkArrives(mount, { compression: true }),
  },
  {
    title: "an empty chunk neither ends nor stalls a stream",
    run: (mount) => {
      const body = manualBody();
      return withServer(
        mount,
        fake(() => stream(body)),
        async ({ url }) => {
          for (const chunk of ["", "a", "", "", "b"]) body.push(chunk);
          body.end();
          equal(await (await send(url)).text(), "ab");
        },
      );
    },
  },
  {
    title: "a stream of many bytes per character arrives whole",
    run: (mount) => {
      const words = Array.from({ length: 2000 }, (_, index) => `data: ${index} – né 日本 🧪\n\n`);
      const handler = fake(() => stream(chunksOf(words)));
      return withServer(mount, handler, async ({ url }) => {
        equal(await (await send(url)).text(), words.join(""));
      });
    },
  },
  {
    title: "a slow reader holds the stream back, and then gets all of it",
    run: (mount) => {
      const flood = makeFlood(48 * MiB);
      return withServer(
        mount,
        fake(() => stream(flood.body())),
        async ({ url }) => {
          const reply = await send(url);
          const ahead = await flood.stalled();
          ok(
            ahead < 16 * MiB,
            `the stream ran ${Math.round(ahead / MiB)} MiB ahead of a reader who reads nothing`,
          );
          equal((await reply.text()).length, 48 * MiB);
        },
      );
    },
  },
  {
    title: "a chunk of 4 MiB arrives whole",
    run: (mount) =>
      withServer(
        mount,
        fake(() => stream(chunksOf(["x".repeat(4 * MiB), "end"]))),
        async ({ url }) => {
          equal((await (await send(url)).text()).length, 4 * MiB + 3);
        },
      ),
  },
  {
    title: "an answer can begin while the request is still being sent",
    run: (mount) => {
      const body = manualBody();
      return withServer(
        mount,
        fake(() => stream(body)),
        async ({ url }) => {
          const sending = begin(url);
          sending.request.write('{"half":');
          body.push("early");
          equal(await (await sending.reply).piece(), "early");
          sending.leave();
        },
      );
    },
  },
];

async function everyChunkArrives(mount: Parameters<AdapterCase["run"]>[0], options = {}): Promise<void> {
  const body = manualBody();
  const headers = { "accept-encoding": "gzip" };
  await withServer(
    mount,
    fake(() => stream(body)),
    async ({ url }) => {
      const reply = await send(url, { headers });
      for (const chunk of ["data: 1\n\n", "data: 2\n\n", "data: 3\n\n"]) {
        body.push(chunk);
        equal(await reply.piece(), chunk);
      }
      body.end();
      equal(await reply.piece(), null);
    },
    options,
  );
}

async function* chunksOf(chunks: string[]): AsyncGenerator<string, void> {
  yield* chunks;
}

/** A body that makes chunks as fast as they are taken. */
export function makeFlood(bytes: number) {
  const chunk = "x".repeat(64 * 1024);
  let made = 0;
  return {
    async *body(): AsyncGenerator<string, void> {
      for (; made < bytes; made += chunk.length) yield chunk;
    },
    /** Waits until nothing is made any more; gives the bytes made by then. */
    async stalled(): Promise<number> {
      for (let before = -1; before < made || made === 0; await sleep(150)) before = made;
      return made;
    },
  };
}
