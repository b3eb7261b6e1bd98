import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore } from "@chatkit-protocol/core";
import { attachments } from "@chatkit-protocol/stores/attachments";
import { fileBlobs } from "@chatkit-protocol/stores/files";
import { afterAll, expect, test } from "vitest";
import { scriptInterpreter } from "../servers/interpreter/interpreter.ts";
import { cases, judges, parseUser, run } from "../src/index.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-attachments-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const users = ["alice=alice", "bob=bob"].map((text) => parseUser(text)!);

test(
  "a server whose files are kept by attachments() passes every rule of attachments",
  { timeout: 120_000 },
  async () => {
    const origin = "http://in.process";
    const store = memoryStore();
    const secret = "a secret of 32 characters or more";
    const maxBytes = 5 * 1024 * 1024;
    const files = attachments({
      store,
      secret,
      maxBytes,
      blobs: fileBlobs(folder),
      baseUrl: `${origin}/files`,
    });
    const reported: unknown[] = [];
    const server = new ChatKitServer({
      store,
      ...scriptInterpreter({
        sdk: "@chatkit-protocol/core 0.1.0",
        capabilities: ["attachments", "upload"],
        without: [],
      }),
      attachments: files.handlers,
      onError: (error) => reported.push(error),
    });
    const answer = chatkit(server, {
      authenticate: ({ headers }) => {
        const userId = /^Bearer (alice|bob)$/.exec(headers.get("authorization") ?? "")?.[1];
        return userId === undefined ? null : { userId };
      },
    });
    const fetch = (request: Request): Promise<Response> =>
      new URL(request.url).pathname.startsWith("/files/") ? files.handle(request) : answer(request);
    const { results, transcript } = await run({
      fetch,
      url: `${origin}/chatkit`,
      cases,
      judges,
      users,
      seed: 1,
    });
    expect(transcript.tier).toBe("T2");
    const failed = results.filter(({ verdict }) => verdict === "fail");
    expect(failed.map(({ rule, case: id, findings }) => [rule, id, findings[0]?.message])).toEqual([]);
    const passed = new Set(results.filter(({ verdict }) => verdict === "pass").map(({ rule }) => rule));
    for (const rule of ["AT-01", "AT-02", "AT-03", "AT-04", "AT-05", "AT-06", "AT-08", "AT-09", "SER-11"])
      expect(passed).toContain(rule);
  },
);
