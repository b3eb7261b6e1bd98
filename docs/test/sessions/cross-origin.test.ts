import { beforeEach, expect, test } from "vitest";
import { said } from "../ask.ts";
import { browser, loadApplication, ownOrigin } from "./browser-apps.ts";
import { create, type Credentials, serve } from "./http.ts";

const { app: ownPages } = await loadApplication();
const { app } = await import("../../snippets/sessions/cross-origin.ts");
let url = "";
let cookies: Credentials = {};

beforeEach(async () => {
  url = await serve(app);
  const one = browser(await serve(ownPages));
  await one.signIn("acme", "reader", "writer");
  cookies = one.credentials();
});

const preflight = (origin: string): Promise<Response> =>
  fetch(url, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "chatkit-frame-instance-id,content-type",
    },
  });

const corsOf = ({ headers }: { headers: Headers }) => ({
  origin: headers.get("access-control-allow-origin"),
  credentials: headers.get("access-control-allow-credentials"),
  varies: (headers.get("vary") ?? "").split(/, */).includes("Origin"),
});
const own = { origin: ownOrigin, credentials: "true", varies: true };

test("the preflight of the site's own page needs no cookie, and allows the requested headers", async () => {
  const answer = await preflight(ownOrigin);
  expect(answer.status).toBe(204);
  expect(corsOf(answer)).toEqual(own);
  const list = (name: string) => answer.headers.get(`access-control-allow-${name}`);
  expect([list("methods"), list("headers")]).toEqual(["POST", "chatkit-frame-instance-id,content-type"]);
});

test.each([
  "https://evil.test",
  "null",
  `${ownOrigin}.evil.test`,
  "https://chat.test:444",
  "http://chat.test",
])("a page of %s is allowed nothing, and what it sends all the same is refused", async (origin) => {
  const notAllowed = { origin: null, varies: true };
  expect(corsOf(await preflight(origin))).toMatchObject(notAllowed);
  const answer = await create(url, "hi", { ...cookies, origin });
  expect(answer.status).toBe(403);
  expect(corsOf(answer)).toMatchObject(notAllowed);
});

test("the site's own page may read streams, refusals and `Retry-After`", async () => {
  const answer = await create(url, "hi", cookies);
  expect(said(answer.events)).toEqual(["acme asked fast: hi"]);
  expect(corsOf(answer)).toEqual(own);
  expect(answer.headers.get("access-control-expose-headers")).toBe("Retry-After,X-Request-Id");
  const refused = await create(url, "hi", { origin: ownOrigin });
  expect(refused.status).toBe(401);
  expect(corsOf(refused)).toEqual(own);
});

test("an answer to a request without an origin also varies, so that no cache gives it to a page", async () => {
  const { origin: _none, ...withoutOrigin } = cookies;
  const answer = await create(url, "hi", withoutOrigin);
  expect(answer.status).toBe(200);
  expect(corsOf(answer)).toMatchObject({ origin: null, varies: true });
});
