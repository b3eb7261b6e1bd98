import { deepEqual, equal, match, ok, rejects } from "node:assert/strict";
import type { Answer, IncomingRequest } from "@chatkit-protocol/core/server";
import type { AdapterCase, Mount, MountOptions } from "../adapter-case.ts";
import { type Reply, send } from "../client.ts";
import { type FakeHandler, fake, json, manualBody, stream } from "../fakes.ts";
import { withServer } from "../with-server.ts";
import { withoutProcessWarnings } from "../process-warnings.ts";

const secret = new Error("password=hunter2");

const fail = (): never => {
  throw secret;
};

async function bare500(reply: Reply): Promise<void> {
  equal(reply.status, 500);
  const text = await reply.text();
  ok(!text.includes("hunter2"), `the client was told: ${text}`);
  ok(!/\bat \S+:\d+/.test(text), `the client got a stack: ${text}`);
}

/** The client gets a bare 500 and the application the error, once. */
async function failsQuietly(
  mount: Mount,
  handler: FakeHandler,
  options: Partial<MountOptions> = {},
): Promise<void> {
  const run = async ({ url, errors }: { url: string; errors: unknown[] }) => {
    await bare500(await send(url, { body: "{}" }));
    deepEqual(errors, [secret]);
  };
  await withoutProcessWarnings(() => withServer(mount, handler, run, options));
}

async function breaksOff(mount: Mount, chunks: string[]): Promise<void> {
  const body = manualBody();
  const run = async ({ url, errors }: { url: string; errors: unknown[] }) => {
    const reply = await send(url);
    for (const chunk of chunks) {
      body.push(chunk);
      equal(await reply.piece(), chunk);
    }
    body.fail(secret);
    await rejects(reply.text(), /aborted|terminated|ECONNRESET|closed/, "the broken stream had a clean end");
    deepEqual(errors, [secret]);
  };
  await withoutProcessWarnings(() =>
    withServer(
      mount,
      fake(() => stream(body)),
      run,
    ),
  );
}

export const failures: readonly AdapterCase[] = [
  {
    title: "an authenticate() that throws is a bare 500, and the handler is not asked",
    run: async (mount) => {
      const handler = fake(() => json({}));
      await failsQuietly(mount, handler, { authenticate: fail });
      deepEqual(handler.requests, []);
    },
  },
  {
    title: "an authenticate() that rejects is a bare 500",
    run: (mount) =>
      failsQuietly(
        mount,
        fake(() => json({})),
        { authenticate: async () => fail() },
      ),
  },
  {
    title: "a handler that throws is a bare 500",
    run: (mount) => failsQuietly(mount, fake(fail)),
  },
  {
    title: "a handler that rejects is a bare 500",
    run: (mount) =>
      failsQuietly(
        mount,
        fake(async (): Promise<Answer> => fail()),
      ),
  },
  {
    title: "a stream that fails midway has no clean end",
    run: (mount) => breaksOff(mount, ["data: 1\n\n"]),
  },
  {
    title: "a stream that fails at once has no clean end",
    run: (mount) => breaksOff(mount, []),
  },
  {
    title: "no text of a failed stream reaches the client",
    run: (mount) => {
      const body = manualBody();
      body.fail(secret);
      const answer = fake(() => ({ status: 200, headers: {}, body }));
      return withServer(mount, answer, async ({ url }) => {
        const sent = send(url).then((reply) => reply.text());
        const text = await sent.catch(() => "a broken connection");
        ok(!text.includes("hunter2"), `the client was told: ${text}`);
      });
    },
  },
  {
    title: "a failure leaves the application able to serve the next request",
    run: (mount) => {
      const answer = (request: IncomingRequest): Answer => (request.method === "PUT" ? fail() : json({}));
      return withServer(mount, fake(answer), async ({ url }) => {
        await bare500(await send(url, { method: "PUT" }));
        const reply = await send(url);
        equal(reply.status, 200);
        match(await reply.text(), /^{}$/);
      });
    },
  },
];
