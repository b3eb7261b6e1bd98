import { expect, test, vi } from "vitest";
import { judged } from "../mutants/try-mutant.ts";
import { nameOf } from "../src/judging/attribute.ts";

vi.setConfig({ testTimeout: 60_000 });

test("a history by time is not blamed for the times that the application gives", async () => {
  const { results } = await judged({
    store: (view) => ({
      async listItems(threadId, query) {
        const { order, limit, after } = query;
        if (after !== undefined) return view.listItems(threadId, query);
        const { data } = await view.listItems(threadId, { ...query, order: "asc", limit: 1000 });
        const sorted = data.toSorted((a, b) => Date.parse(a.created_at) - Date.parse(b.created_at));
        if (order === "desc") sorted.reverse();
        const page = sorted.slice(0, limit);
        const last = page.at(-1);
        return sorted.length > page.length && last
          ? { data: page, has_more: true, after: last.id }
          : { data: page, has_more: false };
      },
    }),
  });
  const found = results.flatMap(({ findings }) => findings.map(nameOf));
  expect(found.filter((name) => name === "TM-02/newer-item-before-older")).toEqual([]);
});
