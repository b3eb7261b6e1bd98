import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sqliteStore } from "@chatkit-protocol/stores/sqlite";
import { afterAll, describe, expect, test } from "vitest";
import type { OpensStreamLog } from "../../src/testing/index.ts";
import { streamLogCases } from "../../src/testing/index.ts";
import { faults, type StreamLogFault } from "./faults/stream-logs.ts";

const folder = mkdtempSync(join(tmpdir(), "chatkit-stream-logs-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A log that two processes can share, with one fault. */
const broken =
  ({ view, change, options = {} }: Partial<StreamLogFault>): OpensStreamLog =>
  (place, given) => {
    const store = sqliteStore(join(folder, `${place}.sqlite`));
    const log = store.streamLog({ ...given, lease: 300, ...options });
    const faulty = change?.(log) ?? log;
    const forUser: typeof log.forUser = (userId) => {
      const right = faulty.forUser(userId);
      return { ...right, ...view?.(right) };
    };
    return { forUser, close: () => store.close() };
  };

describe("a stream log that", () => {
  test.each(faults.map((fault) => [fault.name, fault.caughtBy, fault] as const))(
    "%s is caught by “%s”",
    async (_name, caughtBy, fault) => {
      const found = streamLogCases.find(({ title }) => title === caughtBy);
      if (!found) throw new Error(`No case has the title “${caughtBy}”.`);
      await expect(found.run(broken(fault))).rejects.toThrow(fault.says);
    },
  );
});

test("every case of the contract catches some stream log", () => {
  const catching = new Set(faults.map(({ caughtBy }) => caughtBy));
  expect(streamLogCases.map(({ title }) => title).filter((title) => !catching.has(title))).toEqual([]);
});

test("the stream log that the faults are put into has none", async () => {
  for (const { run } of streamLogCases) await run(broken({}));
});
