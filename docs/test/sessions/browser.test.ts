import type { RequestListener } from "node:http";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listen } from "../../../packages/adapters/test/mounts/listen.ts";
import { installed } from "../../site/chromium.ts";

/** A request for the endpoint, as it reached the server. */
interface Arrival {
  request: string;
  hasCookie: boolean;
  status: number;
}

const name = "__Host-session";
const arrivals: Arrival[] = [];
const closing: (() => Promise<void>)[] = [];

/** Serves an empty page at `/`, and everything else with `rest`; cookies do not distinguish ports. */
async function site(host: "localhost" | "127.0.0.1") {
  let rest: RequestListener = (_req, res) => res.end();
  const { url, close } = await listen((req, res) => {
    if (req.url === "/")
      return res.setHeader("content-type", "text/html").end("<!doctype html><title>Page</title>");
    if (req.url === "/chatkit") {
      const { cookie, origin, "content-type": type } = req.headers;
      const from = origin === undefined ? "" : ` from ${new URL(origin).hostname}`;
      const request = `${req.method} ${type?.split(";", 1)[0] ?? "nothing"}${from}`;
      const hasCookie = cookie?.includes(name) ?? false;
      res.once("finish", () => arrivals.push({ request, hasCookie, status: res.statusCode }));
    }
    rest(req, res);
    return undefined;
  });
  closing.push(close);
  const { port } = new URL(url);
  return {
    origin: `http://${host}:${port}`,
    serve(listener: RequestListener) {
      rest = listener;
    },
  };
}

describe.skipIf(installed === undefined)("in Chromium", () => {
  let chrome: Browser;
  let context: BrowserContext;
  let own: Page;
  let evil: Page;
  let [ownOrigin, apiOrigin, evilOrigin] = ["", "", ""];

  beforeAll(async () => {
    const [ownSite, apiSite, evilSite] = [
      await site("localhost"),
      await site("localhost"),
      await site("127.0.0.1"),
    ];
    [ownOrigin, apiOrigin, evilOrigin] = [ownSite.origin, apiSite.origin, evilSite.origin];
    Object.assign(process.env, { ORIGINS: ownOrigin, VISITOR_SECRET: "a secret of 32 characters or more" });
    const { application } = await import("../../snippets/sessions/app.ts");
    const { app } = await import("../../snippets/sessions/cross-origin.ts");
    ownSite.serve(application(async () => ({ userId: "acme", session: { roles: ["reader", "writer"] } })));
    apiSite.serve(app);
    chrome = await chromium.launch(installed ?? {});
  }, 60_000);

  afterAll(async () => {
    await chrome.close();
    for (const close of closing) await close();
  });

  beforeEach(async () => {
    context = await chrome.newContext();
    [own, evil] = [await context.newPage(), await context.newPage()];
    await own.goto(ownOrigin);
    await evil.goto(evilOrigin);
    await own.evaluate(async () => {
      await fetch("/sign-in", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
    });
    arrivals.length = 0;
  });

  afterEach(() => context.close());

  const list = JSON.stringify({ type: "threads.list", params: {} });

  /** Sends JSON from a page; the status, or the name of the error that the page sees. */
  const askFrom = (page: Page, url: string): Promise<number | string> =>
    page.evaluate(
      ([url = "", body = ""]) =>
        fetch(url, {
          method: "POST",
          credentials: "include",
          headers: { "content-type": "application/json" },
          body,
        }).then(
          ({ status }) => status,
          (error: Error) => error.name,
        ),
      [url, list],
    );

  /** Everything that the page of another site can make its visitor's browser send. */
  async function attack(): Promise<Arrival[]> {
    const url = `${ownOrigin}/chatkit`;
    for (const encoding of ["application/x-www-form-urlencoded", "multipart/form-data", "text/plain"]) {
      await evil.goto(evilOrigin);
      const answered = evil.waitForResponse(url);
      await evil.evaluate(
        ([action = "", enctype = ""]) => {
          const form = document.createElement("form");
          Object.assign(form, { action, enctype, method: "post" });
          form.innerHTML = `<input name="type" value="threads.list">`;
          document.body.append(form);
          form.submit();
        },
        [url, encoding],
      );
      await (await answered).finished();
    }
    await evil.goto(evilOrigin);
    await evil.evaluate(
      async ([url = "", body = ""]) => {
        for (const sent of [body, new Blob([body])])
          await fetch(url, { method: "POST", mode: "no-cors", credentials: "include", body: sent });
      },
      [url, list],
    );
    expect(await askFrom(evil, url)).toBe("TypeError");
    await evil.goto(url);
    return arrivals;
  }

  const sent = [
    "POST application/x-www-form-urlencoded from 127.0.0.1",
    "POST multipart/form-data from 127.0.0.1",
    "POST text/plain from 127.0.0.1",
    "POST text/plain from 127.0.0.1",
    "POST nothing from 127.0.0.1",
    "OPTIONS nothing from 127.0.0.1",
    "GET nothing",
  ];

  test("the cookie is kept at http://localhost, and no script can read it", async () => {
    expect(await context.cookies()).toMatchObject([
      { name, domain: "localhost", path: "/", httpOnly: true, secure: true, sameSite: "Lax" },
    ]);
    expect(await own.evaluate(() => document.cookie)).toBe("");
    expect(await askFrom(own, `${ownOrigin}/chatkit`)).toBe(200);
  });

  test("another site sends no POST with the cookie, and JSON not at all", async () => {
    const seen = await attack();
    expect(seen.map(({ request }) => request)).toEqual(sent);
    expect(seen.filter(({ hasCookie }) => hasCookie).map(({ request }) => request)).toEqual(["GET nothing"]);
    expect(seen.filter(({ status }) => status < 400)).toEqual([]);
  });

  test("with SameSite=None the forms of another site bring the cookie, and `origins` refuses them", async () => {
    const [cookie] = await context.cookies();
    await context.clearCookies();
    await own.evaluate(
      ([text = ""]) => (document.cookie = text),
      [`${name}=${cookie?.value}; Path=/; Secure; SameSite=None`],
    );
    const seen = await attack();
    expect(seen.map(({ request }) => request)).toEqual(sent);
    const [forms, fetched] = [seen.slice(0, 3), seen.slice(3, 5)];
    expect(forms.map(({ hasCookie, status }) => [hasCookie, status])).toEqual(forms.map(() => [true, 403]));
    // A context of Playwright leaves third-party cookies out of fetch().
    expect(fetched.map(({ hasCookie, status }) => [hasCookie, status])).toEqual(
      fetched.map(() => [false, 401]),
    );
  });

  test("a page of another origin of the site sends the cookie and reads the answer, a page of another site does neither", async () => {
    expect(await askFrom(own, `${apiOrigin}/chatkit`)).toBe(200);
    expect(await askFrom(evil, `${apiOrigin}/chatkit`)).toBe("TypeError");
    expect(arrivals.map(({ request, hasCookie, status }) => [request, hasCookie, status])).toEqual([
      ["OPTIONS nothing from localhost", false, 204],
      ["POST application/json from localhost", true, 200],
      ["OPTIONS nothing from 127.0.0.1", false, 204],
    ]);
  });
});
