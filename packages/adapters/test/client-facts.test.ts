import { describe, expect, test } from "vitest";
import { clientFacts } from "../src/client-facts.ts";

const ipOf = (headers: Record<string, string>, trustProxy: boolean | number = true): string | undefined =>
  clientFacts({ header: (name) => headers[name], address: "10.0.0.1" }, trustProxy).ip;

const localeOf = (accepted?: string): string | undefined =>
  clientFacts({ header: (name) => (name === "accept-language" ? accepted : undefined) }, false).locale;

describe("the address of the client", () => {
  test.each([
    [{}, "10.0.0.1"],
    [{ "x-forwarded-for": "192.0.2.7" }, "192.0.2.7"],
    [{ "x-forwarded-for": "6.6.6.6,192.0.2.7" }, "192.0.2.7"],
    [{ "x-forwarded-for": "192.0.2.7:4711" }, "192.0.2.7"],
    [{ "x-forwarded-for": "2001:db8::1" }, "2001:db8::1"],
    [{ "x-forwarded-for": "[2001:db8::1]:443" }, "2001:db8::1"],
    [{ "x-forwarded-for": "" }, "10.0.0.1"],
    [{ forwarded: "for=192.0.2.60;proto=http;by=203.0.113.43" }, "192.0.2.60"],
    [{ forwarded: 'for=6.6.6.6, by=proxy; For="[2001:db8:cafe::17]:4711"' }, "2001:db8:cafe::17"],
    [{ forwarded: "for=unknown" }, "10.0.0.1"],
    [{ forwarded: "for=_hidden" }, "10.0.0.1"],
    [{ forwarded: "proto=https" }, "10.0.0.1"],
    [{ "x-forwarded-for": "192.0.2.7", forwarded: "for=6.6.6.6" }, "192.0.2.7"],
  ])("of %j is %s behind one proxy", (headers, ip) => expect(ipOf(headers)).toBe(ip));

  test("is counted from the right", () => {
    const headers = { "x-forwarded-for": "6.6.6.6, 192.0.2.7, 10.0.0.2" };
    expect([1, 2, 3, 9].map((proxies) => ipOf(headers, proxies))).toEqual([
      "10.0.0.2",
      "192.0.2.7",
      "6.6.6.6",
      "6.6.6.6",
    ]);
  });

  test("is the socket's without trust", () => {
    expect(ipOf({ "x-forwarded-for": "6.6.6.6" }, false)).toBe("10.0.0.1");
    expect(ipOf({ "x-forwarded-for": "6.6.6.6" }, 0)).toBe("10.0.0.1");
  });
});

test.each([
  ["de-CH, de;q=0.9", "de-CH"],
  ["en", "en"],
  [" fr ;q=0.8", "fr"],
  ["*", undefined],
  ["", undefined],
  [undefined, undefined],
])("the first language of %j is %s", (accepted, locale) => expect(localeOf(accepted)).toBe(locale));
