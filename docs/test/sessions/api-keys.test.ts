import type * as crypto from "node:crypto";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { http, issueKey, records, revokeKey } from "../../snippets/sessions/api-keys.ts";
import { type Credentials, expectRolesToHold, reasonOf, ask, statusFor } from "./http.ts";

const compared = vi.hoisted(() => vi.fn<(a: Uint8Array, b: Uint8Array) => void>());
vi.mock("node:crypto", async (original) => {
  const real = await original<typeof crypto>();
  const timingSafeEqual: typeof crypto.timingSafeEqual = (a, b) => {
    if (a instanceof Uint8Array && b instanceof Uint8Array) compared(a, b);
    return real.timingSafeEqual(a, b);
  };
  return { ...real, timingSafeEqual };
});

let url = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => http.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}/chatkit`;
});
afterAll(() => {
  http.close();
  http.closeAllConnections();
});
beforeEach(() => compared.mockClear());

const keyOf = (userId: string, ...roles: ("reader" | "writer" | "admin")[]) =>
  issueKey({ userId, session: { roles } });
const bearing = (key: string): Credentials => ({ authorization: `Bearer ${key}` });

test("roles decide about own threads, and those of others do not exist", async () => {
  await expectRolesToHold(url, {
    admin: bearing(keyOf("acme", "reader", "writer", "admin").key),
    reader: bearing(keyOf("acme", "reader").key),
    stranger: bearing(keyOf("umbrella", "reader", "writer", "admin").key),
  });
});

test("the records do not reveal the keys", async () => {
  const { id, key } = keyOf("acme", "reader");
  const secret = key.slice(`ck_${id}_`.length);
  const stored = JSON.stringify([...records]);
  expect(stored).toContain(id);
  const texts = [
    secret,
    ...(["hex", "base64", "base64url"] as const).map((as) => Buffer.from(secret).toString(as)),
  ];
  expect(texts.filter((text) => stored.includes(text))).toEqual([]);
  // The hash itself is not a key either.
  const hash = records.get(id)?.hash.toString("base64url") ?? "";
  expect(hash).toHaveLength(43);
  expect(await statusFor(url, bearing(`ck_${id}_${hash}`))).toBe(401);
});

/** The last character of base64url carries four bits of the last byte: another one decodes differently. */
const withOtherEnd = (key: string): string => key.slice(0, -1) + (key.endsWith("A") ? "E" : "A");

test("every wrong key gets the same answer", async () => {
  const { id, key } = keyOf("acme", "reader");
  const other = keyOf("umbrella", "reader");
  const secret = key.slice(`ck_${id}_`.length);
  expect(await statusFor(url, bearing(key))).toBe(200);
  const wrong: Record<string, Credentials> = {
    "no key": {},
    "no secret": bearing(`ck_${id}_`),
    "another secret": bearing(`ck_${id}_${"A".repeat(43)}`),
    "another end": bearing(withOtherEnd(key)),
    "the secret of another key": bearing(`ck_${other.id}_${secret}`),
    "an unknown id": bearing(`ck_${"0".repeat(16)}_${secret}`),
    "one character too few": bearing(key.slice(0, -1)),
    "one character too many": bearing(`${key}A`),
    "upper case": bearing(key.toUpperCase()),
    "a name that every object has": bearing("ck___proto__"),
    "another scheme": { authorization: `Basic ${btoa(`acme:${key}`)}` },
    "another header": { "x-api-key": key },
  };
  for (const [what, credentials] of Object.entries(wrong)) {
    const reply = await ask(url, "threads.list", {}, credentials);
    expect([reply.status, reply.headers.get("www-authenticate")], what).toEqual([401, "Bearer"]);
    expect(reasonOf(reply), what).toBe("This request needs a valid API key.");
  }
  // The URL of a request is in logs.
  expect(await statusFor(`${url}?key=${key}`)).not.toBe(200);
});

test("every key is compared in constant time, unknown ones too", async () => {
  const { id, key } = keyOf("acme", "reader");
  for (const one of [key, withOtherEnd(key), key.replace(id, "0".repeat(16)), "nonsense"]) {
    compared.mockClear();
    await statusFor(url, bearing(one));
    expect(
      compared.mock.calls.map(([a, b]) => [a.length, b.length]),
      one,
    ).toEqual([[32, 32]]);
  }
});

test("a revoked key is unknown", async () => {
  const { id, key } = keyOf("acme", "reader");
  expect(await statusFor(url, bearing(key))).toBe(200);
  expect(revokeKey(id)).toBe(true);
  expect(await statusFor(url, bearing(key))).toBe(401);
});
