import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { type RunningServer, startReferenceServer } from "../servers/reference/index.ts";
import { command } from "./command.ts";
import { between } from "./faulty-stores.ts";

vi.setConfig({ testTimeout: 60_000 });

const as = ["--as", "alice=alice", "--as", "bob=bob"];

let sound: RunningServer;
beforeAll(async () => (sound = await startReferenceServer()));
afterAll(() => sound.close());

describe("doctor reports what is wrong, and what to do", () => {
  test("nothing is wrong with the reference server", async () => {
    const { exit, stdout } = await command(["doctor", sound.url, ...as]);
    expect(exit).toBe(0);
    expect(stdout).not.toMatch(/^(FAIL|warn)/m);
    expect(stdout).toMatch(/^ok +interpreter +typescript\/1 .*tier T2$/m);
    expect(stdout).toMatch(/^ok +buffering +events arrive while the server works/m);
  });

  test.each<[string, (url: URL) => string[], number, RegExp]>([
    [
      "nothing listens",
      () => ["http://127.0.0.1:9/"],
      3,
      /^FAIL +port .*ECONNREFUSED\n +→ start the server/m,
    ],
    [
      "the host has no address",
      () => ["http://nope.invalid/"],
      3,
      /^FAIL +name .*ENOTFOUND[^\n]*\n +→ check the spelling/m,
    ],
    [
      "there is no TLS",
      (url) => [url.href.replace("http:", "https:")],
      3,
      /^FAIL +tls .*\n +→ if the port speaks http/m,
    ],
    [
      "the path is wrong",
      (url) => [new URL("/nope", url).href],
      1,
      /^FAIL +endpoint +there is nothing at \/nope\n +→ pass the path/m,
    ],
    [
      "no identity is given",
      (url) => [url.href],
      1,
      /^FAIL +auth +a request without credentials gets 401\n +→ pass an identity: --as/m,
    ],
    [
      "the token is wrong",
      (url) => [url.href, "--as", "eve=evilevil"],
      1,
      /^FAIL +auth +eve gets 401\n +→ check the token/m,
    ],
  ])("%s", async (_what, args, code, says) => {
    const { exit, stdout } = await command(["doctor", ...args(new URL(sound.url))]);
    expect(stdout).toMatch(says);
    expect(exit).toBe(code);
  });

  test("a proxy buffers the stream", async () => {
    const holding = await between(async (asked, ask) => {
      const reply = await ask(asked);
      const pieces: Uint8Array[] = [];
      for await (const piece of reply.body) pieces.push(piece);
      async function* whole(): AsyncGenerator<Uint8Array> {
        yield Buffer.concat(pieces);
      }
      return { ...reply, headers: [...reply.headers, ["via", "1.1 slow"]], body: whole() };
    });
    try {
      const { exit, stdout } = await command(["doctor", holding.url, ...as]);
      expect(stdout).toMatch(
        /^FAIL +buffering .*arrived all at once \(via: 1.1 slow\)\n +→ turn buffering off/m,
      );
      expect(exit).toBe(1);
    } finally {
      await holding.close();
    }
  });
});
