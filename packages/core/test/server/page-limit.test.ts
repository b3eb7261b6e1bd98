import { expect, test } from "vitest";
import { hosted, read, threadOf } from "./posting.ts";

test("pages and the history end before they are larger than the limit of a page, and go on after it", async () => {
  let history = 0;
  const { post } = hosted({
    limits: { page: 100_000 },
    async *respond(thread) {
      history = (await thread.history()).length;
      yield "Hi";
    },
  });
  const long = { content: [{ type: "input_text", text: "x".repeat(30_000) }] };
  const thread_id = threadOf(await read(await post("threads.create", { input: long })));
  for (let n = 0; n < 9; n++) await read(await post("threads.add_user_message", { thread_id, input: long }));
  expect(history).toBe(6);
  let after: string | undefined;
  const sizes: number[] = [];
  do {
    const page = JSON.parse(
      await read(await post("items.list", { thread_id, limit: 9999, ...(after ? { after } : {}) })),
    );
    sizes.push(page.data.length);
    after = page.after;
  } while (after);
  expect(sizes).toEqual([7, 6, 6, 1]);
  expect(JSON.parse(await read(await post("threads.get_by_id", { thread_id }))).items).toMatchObject({
    data: { length: 6 },
    has_more: true,
  });
});
