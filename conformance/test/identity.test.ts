import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
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

test("a session cookie stays beside the cookies of a case, and out of the record", async () => {
  const server = new ChatKitServer({
    store: memoryStore(),
    async *respond() {
      yield "Hello.";
    },
  });
  const sessions = new Map([["s3cret", "ada"]]);
  const fetch = chatkit(server, {
    authenticate(request) {
      const cookies = request.headers.get("cookie")?.split("; ") ?? [];
      const id = cookies.find((pair) => pair.startsWith("sid="))?.slice("sid=".length);
      const userId = sessions.get(id ?? "");
      return userId === undefined ? null : { userId };
    },
  });
  const only = ["transport/looks-at-no-other-headers"];
  const { results, transcript } = await run({ fetch, users: ["ada=Cookie: sid=s3cret"], only, tier: "T0" });
  expect(results.find(({ rule }) => rule === "TR-14")?.verdict).toBe("pass");
  expect(transcript.exchanges.some(({ request }) => request.headers["cookie"]?.startsWith("kit=1; "))).toBe(
    true,
  );
  expect(JSON.stringify(transcript)).not.toContain("s3cret");
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
