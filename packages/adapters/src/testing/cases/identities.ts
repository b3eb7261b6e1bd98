import { deepEqual, equal, ok } from "node:assert/strict";
import type { RequestHead } from "@chatkit-protocol/core/server";
import type { AdapterCase, Mount, MountOptions } from "../adapter-case.ts";
import { send } from "../client.ts";
import { fake, json } from "../fakes.ts";
import { withServer } from "../with-server.ts";

const facts = () =>
  fake(({ identity, ip, userAgent, locale, contentType, origin }) =>
    json({ identity, ip, userAgent, locale, contentType, origin }),
  );

async function factsOf(
  mount: Mount,
  headers: Record<string, string>,
  options: Partial<MountOptions> = {},
): Promise<Record<string, unknown>> {
  let seen = {};
  const run = async ({ url }: { url: string }) => {
    seen = JSON.parse(await (await send(url, { headers })).text());
  };
  await withServer(mount, facts(), run, options);
  return seen;
}

export const identities: readonly AdapterCase[] = [
  {
    title: "the identity reaches the handler with its session",
    run: async (mount) => {
      const identity = { userId: "user_7", session: { plan: "pro" } };
      const authenticate = async () => identity;
      deepEqual((await factsOf(mount, {}, { authenticate }))["identity"], identity);
    },
  },
  {
    title: "the handler refuses a request without a user",
    run: (mount) => {
      const handler = fake(({ identity }) => json({ identity }, identity ? 200 : 401));
      const run = async ({ url }: { url: string }) => {
        const reply = await send(url, { body: "{}" });
        deepEqual([reply.status, await reply.text()], [401, '{"identity":null}']);
      };
      return withServer(mount, handler, run, { authenticate: () => null });
    },
  },
  {
    title: "a refusal that authenticate() throws is answered as the handler has it",
    run: (mount) => {
      const handler = {
        ...fake(() => json({ asked: true })),
        refusal: (error: unknown, { requestId, header }: RequestHead) =>
          error === "banned" ? json({ banned: requestId, by: header?.("x-gateway") }, 403) : undefined,
      };
      const run = async ({ url }: { url: string }) => {
        const headers = { "x-request-id": "req_1", "x-gateway": "edge" };
        const reply = await send(url, { body: "{}", headers });
        deepEqual([reply.status, await reply.text()], [403, '{"banned":"req_1","by":"edge"}']);
        deepEqual(handler.requests, []);
      };
      return withServer(mount, handler, run, {
        authenticate: () => {
          throw "banned";
        },
      });
    },
  },
  {
    title: "authenticate() gets the framework's request",
    run: async (mount) => {
      const authenticate = (request: unknown) => {
        ok(typeof request === "object" && request !== null, "authenticate() got no request");
        return { userId: "user_1" };
      };
      deepEqual((await factsOf(mount, {}, { authenticate }))["identity"], { userId: "user_1" });
    },
  },
  {
    title: "the handler reads any header by its name, and none that the request lacks",
    run: async (mount) => {
      const handler = fake(({ header }) =>
        json({ sent: header?.("traceparent"), lacking: header?.("tracestate") ?? null }),
      );
      const run = async ({ url }: { url: string }) => {
        const reply = await send(url, { body: "{}", headers: { traceparent: "00-1" } });
        equal(await reply.text(), '{"sent":"00-1","lacking":null}');
      };
      await withServer(mount, handler, run);
    },
  },
  {
    title: "the user agent and the first language reach the handler",
    run: async (mount) => {
      const headers = { "user-agent": "Browser/1.0", "accept-language": "de-CH, de;q=0.9, *;q=0.5" };
      const { userAgent, locale } = await factsOf(mount, headers);
      deepEqual([userAgent, locale], ["Browser/1.0", "de-CH"]);
    },
  },
  {
    title: "the content type and the origin reach the handler",
    run: async (mount) => {
      const sent = { contentType: "application/json; charset=utf-8", origin: "https://app.example.com" };
      const { contentType, origin } = await factsOf(mount, {
        "content-type": sent.contentType,
        origin: sent.origin,
      });
      deepEqual({ contentType, origin }, sent);
      equal((await factsOf(mount, {}))["origin"], undefined);
    },
  },
  {
    title: "the address of a proxy's header is used only if the application trusts the proxy",
    run: async (mount) => {
      const headers = { "x-forwarded-for": "6.6.6.6, 192.0.2.7" };
      const { ip } = await factsOf(mount, headers);
      ok(
        ip === undefined || ip === "127.0.0.1" || ip === "::ffff:127.0.0.1",
        `an untrusted header made ip ${ip}`,
      );
      equal((await factsOf(mount, headers, { trustProxy: true }))["ip"], "192.0.2.7");
      equal((await factsOf(mount, headers, { trustProxy: 2 }))["ip"], "6.6.6.6");
    },
  },
];
