import { expect, onTestFinished, test } from "vitest";
import { startReferenceServer } from "../servers/reference/index.ts";
import { command } from "./command.ts";

test("selftest says which breakages would be caught, without asking the server again", async () => {
  let requests = 0;
  const server = await startReferenceServer({
    replace: { handler: (sound) => ({ handle: (request) => (requests++, sound.handle(request)) }) },
  });
  onTestFinished(() => server.close());
  const { exit, stdout } = await command(["selftest", server.url, "--as", "alice=alice", "--as", "bob=bob"]);
  expect(exit).toBe(0);
  expect(stdout).toMatch(/ · tier T2\n/);
  expect(stdout).toMatch(/^ {2}✓ TR-09 +ends-with-done, /m);
  expect(stdout).toMatch(/^ {2}✓ TR-10 +everything-at-the-end, /m);
  expect(stdout).not.toContain("Missed");
  expect(stdout).toMatch(/\n6\d breakages: 6\d caught, 0 missed, 2 not testable\n$/);
  expect(requests).toBeLessThan(1500);
}, 180_000);

test("selftest of a dead port is unreachable", async () => {
  const { exit, stdout, stderr } = await command(["selftest", "http://127.0.0.1:9/chatkit"]);
  expect([exit, stdout]).toEqual([3, ""]);
  expect(stderr).toContain("cannot be reached");
});

test("selftest says what would let it see what it misses", async () => {
  const server = await startReferenceServer();
  onTestFinished(() => server.close());
  const flags = ["--as", "alice=alice", "--as", "bob=bob", "--tier", "T0"];
  const { exit, stdout } = await command(["selftest", server.url, ...flags]);
  expect(exit).toBe(1);
  // Before everything else, since it is all that there is to do.
  expect(stdout).toMatch(
    /^Would the kit notice\? .* tier T0\n\nMissed: .*\n {2}✗ everything-at-the-end +TR-10 events-are-flushed-at-once {2}.*\n(?: {2}✗ .*TR-10 .*\n)*(?: {6}→ .*\n)*? {6}→ .*--model-port/,
  );
  expect(stdout).toContain("      → needs T2: the server does not run the kit's scripts\n");
  expect(stdout).toMatch(/, 9 missed, 2 not testable\n$/);
}, 180_000);

test("selftest of a server that lets nobody in says so, and lists nothing as missed", async () => {
  const server = await startReferenceServer();
  onTestFinished(() => server.close());
  const { exit, stdout, stderr } = await command(["selftest", server.url]);
  expect([exit, stdout]).toEqual([1, ""]);
  expect(stderr).toContain(
    "threads.create announced no thread, it was answered with 401. Pass a user with --as",
  );
}, 180_000);

test("selftest with a command that does not start tells what the command has said", async () => {
  const start = ["--", process.execPath, "-e", "throw new Error('no such database')"];
  const { exit, stdout, stderr } = await command(["selftest", "http://127.0.0.1:9/chatkit", ...start]);
  expect([exit, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(/the server did not start: it ended with 1\n[\s\S]*no such database/);
});
