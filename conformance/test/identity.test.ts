import { expect, test } from "vitest";
import { cases, judges, parseUser, run } from "../src/index.ts";

/** The values of a header that requests of a run have. */
async function sent(users: Parameters<typeof run>[0]["users"], header: string): Promise<Set<string | null>> {
  const seen = new Set<string | null>();
  const fetch = async (request: Request): Promise<Response> => {
    seen.add(request.headers.get(header));
    return new Response("", { status: 401 });
  };
  await run({ cases, judges, fetch, users: users!, only: ["kit/*", "threads/*"] });
  return seen;
}

test("a user may be a text or a User", async () => {
  const expected = ["Bearer token-of-ada"];
  expect([...(await sent(["ada=token-of-ada"], "authorization"))]).toContain(expected[0]);
  expect([...(await sent([parseUser("ada=token-of-ada")!], "authorization"))]).toContain(expected[0]);
  expect([...(await sent(["ada=x-user: ada"], "x-user"))]).toContain("ada");
});

test.each([
  [["ada=1", "no secret"], "users[1] must be NAME=TOKEN or NAME='Header: value'."],
  [["ada=1", "ada=2"], "Two identities are named ada."],
])("%o are refused before anything is sent, without their tokens", async (users, message) => {
  let count = 0;
  const fetch = async (): Promise<Response> => {
    count++;
    return new Response();
  };
  await expect(run({ cases, judges, fetch, users })).rejects.toThrow(new TypeError(message));
  expect(count).toBe(0);
});
