import { equal, ok } from "node:assert/strict";
import type { IncomingRequest } from "@chatkit-protocol/core/server";
import type { AdapterCase } from "../adapter-case.ts";
import { begin, send } from "../client.ts";
import { type FakeHandler, fake, json, manualBody, stream } from "../fakes.ts";
import { withServer } from "../with-server.ts";
import { within } from "../within.ts";
import { makeFlood } from "./streaming.ts";

/** Milliseconds from the client's leaving until the handler knows. */
const notice = 100;

/** A loaded machine gets three tries; an adapter that polls or waits fails all. */
async function inTime(attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch {
    // Only the last failure counts.
    await attempt().catch(attempt);
  }
}

/** The time (performance.now) of the abort to come; boxed, or awaiting would wait for it. */
async function watchAbort(handler: FakeHandler): Promise<{ aborted: Promise<number> }> {
  const { signal } = await within(2000, "the request", handler.firstRequest);
  equal(signal.aborted, false, "aborted before the client left");
  const aborted = new Promise<number>((resolve) => {
    signal.addEventListener("abort", () => resolve(performance.now()));
  });
  return { aborted };
}

async function noticed(what: string, left: number, time: Promise<number>): Promise<void> {
  const delay = (await within(2000, what, time)) - left;
  ok(delay <= notice, `${what}: ${Math.round(delay)} ms after the client had left`);
}

export const leaving: readonly AdapterCase[] = [
  {
    title: "a client that leaves a stream aborts the signal within 100 ms",
    run: (mount) =>
      inTime(() => {
        const body = manualBody();
        const handler = fake(() => stream(body));
        return withServer(mount, handler, async ({ url }) => {
          body.push("data: 1\n\n");
          const reply = await send(url);
          const { aborted } = await watchAbort(handler);
          await reply.piece();
          reply.leave();
          await noticed("the abort", performance.now(), aborted);
        });
      }),
  },
  {
    title: "a client that leaves a stream ends its body by return() within 100 ms",
    run: (mount) =>
      inTime(() => {
        const body = manualBody();
        return withServer(
          mount,
          fake(() => stream(body)),
          async ({ url }) => {
            body.push("data: 1\n\n");
            const reply = await send(url);
            await reply.piece();
            reply.leave();
            await noticed("return()", performance.now(), body.returned);
          },
        );
      }),
  },
  {
    title: "a client that leaves while it holds the stream back is noticed within 100 ms",
    run: (mount) =>
      inTime(() => {
        const flood = makeFlood(64 * 1024 * 1024);
        const ended = Promise.withResolvers<number>();
        async function* body(): AsyncGenerator<string, void> {
          try {
            yield* flood.body();
          } finally {
            ended.resolve(performance.now());
          }
        }
        const handler = fake(() => stream(body()));
        return withServer(mount, handler, async ({ url }) => {
          const reply = await send(url);
          const { aborted } = await watchAbort(handler);
          await flood.stalled();
          const left = performance.now();
          reply.leave();
          await noticed("the abort", left, aborted);
          await noticed("the end of the body", left, ended.promise);
        });
      }),
  },
  {
    title: "a client that leaves before the answer has begun is noticed within 100 ms",
    run: (mount) =>
      inTime(() => {
        const body = manualBody();
        const answer = Promise.withResolvers<ReturnType<typeof stream>>();
        const handler = fake(() => answer.promise);
        return withServer(mount, handler, async ({ url }) => {
          const sending = begin(url);
          sending.request.end("{}");
          const { aborted } = await watchAbort(handler);
          sending.leave();
          await noticed("the abort", performance.now(), aborted);
          answer.resolve(stream(body));
          await within(1000, "return() of a body that nobody will read", body.returned);
        });
      }),
  },
  {
    title: "a client that leaves while it sends its request is noticed within 100 ms",
    run: (mount) =>
      inTime(() => {
        const handler = fake(({ signal }) => untilAborted(signal));
        return withServer(mount, handler, async ({ url }) => {
          const sending = begin(url);
          sending.request.write('{"half":');
          const { aborted } = await watchAbort(handler);
          sending.leave();
          await noticed("the abort", performance.now(), aborted);
        });
      }),
  },
  {
    title: "an answer that is read to its end aborts nothing, even when the connection closes after it",
    run: (mount) => {
      const bodies = [manualBody(), manualBody()];
      const handler = fake(({ method }) => {
        const body = bodies[handler.requests.length - 1];
        return method === "POST" && body ? stream(body) : json({});
      });
      return withServer(mount, handler, async ({ url }) => {
        let returns = 0;
        for (const body of bodies) {
          void body.returned.then(() => returns++);
          body.push("data: 1\n\n");
          body.end();
          await (await send(url)).text();
        }
        await (await send(url, { method: "PUT" })).text();
        // By a second connection's whole round trip the first one's close has been heard.
        await (await send(url, { method: "PUT" })).text();
        noneAborted(handler.requests);
        equal(returns, 0, "return() was called on a body that had ended");
      });
    },
  },
];

const untilAborted = (signal: AbortSignal) =>
  new Promise<ReturnType<typeof json>>((resolve) =>
    signal.addEventListener("abort", () => resolve(json({}))),
  );

function noneAborted(requests: IncomingRequest[]): void {
  for (const { method, signal } of requests) equal(signal.aborted, false, `a finished ${method} was aborted`);
}
