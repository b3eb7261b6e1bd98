import { describe, expect, test } from "vitest";
import type { AttachmentHandlers } from "../../../src/index.ts";
import { all, bytes, fill, hosted } from "./users.ts";

const never = new Promise<never>(() => {});

/** A server with files whose handlers may take 20 ms, and one of them never settles. */
async function stuck(handlers: Partial<AttachmentHandlers<unknown>>) {
  const host = hosted({ limits: { turn: 20 }, attachments: { ...bytes().handlers, ...handlers } });
  await fill(host.store);
  return host;
}

describe("a handler of bytes that never settles ends with a TimeoutError:", () => {
  test("delete(), and erasing the user lets the user's requests in again", async () => {
    const { server, post } = await stuck({ delete: () => never });
    const error: unknown = await server.eraseUser("alice").catch((thrown: unknown) => thrown);
    const failures = (error as AggregateError).errors.map(String);
    expect(failures.length).toBeGreaterThan(1);
    expect(new Set(failures)).toEqual(
      new Set(["TimeoutError: The handler attachments.delete() has not settled within 20 ms."]),
    );
    expect((await post("threads.list", {})).status).toBe(200);
  });

  test("eraseUser(), and everything else is erased", async () => {
    const { server, kept } = await stuck({ eraseUser: () => never });
    await expect(server.eraseUser("alice")).rejects.toMatchObject({
      errors: [{ message: "The handler attachments.eraseUser() has not settled within 20 ms." }],
    });
    expect(await kept()).toEqual([]);
  });

  test("delete(), while old threads are deleted, and it is reported", async () => {
    const { server, reported } = await stuck({ delete: () => never });
    const { threads, attachments } = await server.deleteThreadsBefore(new Date("2030-01-01"));
    expect([threads > 0, attachments]).toEqual([true, 0]);
    expect(new Set(reported.map(String))).toEqual(
      new Set(["TimeoutError: The handler attachments.delete() has not settled within 20 ms."]),
    );
  });

  test("read(), and so the export, which then has no end", async () => {
    const { server } = await stuck({ read: () => never });
    await expect(all(server.exportUser("alice"))).rejects.toThrow("attachments.read()");
  });

  test.each([true, false])(
    "a chunk of read(), whether or not its source can be closed: %s",
    async (closes) => {
      let closed = 0;
      const { server } = await stuck({
        read: async () => ({
          [Symbol.asyncIterator]: () => ({
            next: () => never,
            return: async () => {
              closed++;
              if (!closes) await never;
              return { done: true as const, value: undefined };
            },
          }),
        }),
      });
      await expect(all(server.exportUser("alice"))).rejects.toThrow(
        "The next chunk of attachments.read() has not settled within 20 ms.",
      );
      expect(closed).toBe(1);
    },
  );
});
