import { isHidden } from "../../../src/protocol/index.ts";
import { all, type Fault } from "./fault.ts";

export const paging: readonly Fault[] = [
  {
    name: "orders items by their times",
    caughtBy:
      "items come in the order in which they were stored, even if their times are equal or run backwards",
    says: /deep-equal/,
    view: (view) => ({
      async listItems(id, query) {
        const page = await view.listItems(id, query);
        const sign = query.order === "asc" ? 1 : -1;
        return {
          ...page,
          data: page.data.toSorted((a, b) => sign * a.created_at.localeCompare(b.created_at)),
        };
      },
    }),
  },
  {
    name: "counts the items of a page only",
    caughtBy:
      "a page ends before its items are larger than it may be, never before the first, and the next goes on",
    says: "35000 characters a page",
    view: (view) => ({ listItems: (id, { size: _size, ...query }) => view.listItems(id, query) }),
  },
  {
    name: "promises another page where the last one is full",
    caughtBy:
      "pages of any size visit every item once, in both orders, and have a cursor exactly if there is more",
    says: "a page",
    view: (view) => ({
      async listItems(id, query) {
        const page = await view.listItems(id, query);
        return page.data.length === query.limit
          ? { ...page, has_more: true, after: page.data.at(-1)!.id }
          : page;
      },
    }),
  },
  {
    name: "returns a cursor after the last page",
    caughtBy:
      "pages of any size visit every item once, in both orders, and have a cursor exactly if there is more",
    says: "there is a cursor exactly if there is more",
    view: (view) => ({
      async listItems(id, query) {
        const page = await view.listItems(id, query);
        return { ...page, after: page.data.at(-1)?.id };
      },
    }),
  },
  {
    name: "shows the first item of the next page already",
    caughtBy:
      "pages of any size visit every item once, in both orders, and have a cursor exactly if there is more",
    says: "a page",
    view: (view) => ({
      async listItems(id, query) {
        const next = await view.listItems(id, { ...query, limit: query.limit + 1 });
        const page = await view.listItems(id, query);
        return { ...page, data: next.data };
      },
    }),
  },
  {
    name: "leaves hidden items out after it has cut the page",
    caughtBy:
      "hidden items are left out before a page is cut, so that pages are full and end where the list ends",
    says: "a page",
    view: (view) => ({
      async listItems(id, query) {
        const page = await view.listItems(id, { ...query, hidden: true });
        return query.hidden ? page : { ...page, data: page.data.filter((item) => !isHidden(item)) };
      },
    }),
  },
  {
    name: "orders threads by their times",
    caughtBy: "threads come in the order of their creation, and in pages of any size",
    says: "a page",
    view: (view) => ({
      async listThreads(query) {
        const page = await view.listThreads(query);
        const sign = query.order === "asc" ? 1 : -1;
        return {
          ...page,
          data: page.data.toSorted((a, b) => sign * a.created_at.localeCompare(b.created_at)),
        };
      },
    }),
  },
  {
    name: "begins again where it does not know the cursor",
    caughtBy: "a cursor that the list does not have is an UnknownCursorError, never another page",
    says: 'asc after "nope"',
    view: (view) => ({
      listItems: (id, query) =>
        view.listItems(id, query).catch(() => view.listItems(id, { ...query, after: undefined })),
    }),
  },
  {
    name: "takes a cursor of any thread",
    caughtBy: "a cursor that the list does not have is an UnknownCursorError, never another page",
    says: "threads asc after thr_3",
    view(view) {
      const seen = new Set<string>();
      return {
        createThread(thread, changes) {
          seen.add(thread.id);
          return view.createThread(thread, changes);
        },
        listThreads: (query) =>
          view.listThreads(
            query.after !== undefined && seen.has(query.after) ? { ...query, after: undefined } : query,
          ),
      };
    },
  },
  {
    name: "counts its way to a page",
    caughtBy: "a walk goes on undisturbed while items are added at the end and deleted elsewhere",
    says: /deep-equal/,
    view(view) {
      const offsets = new Map<string, number>();
      return {
        async listItems(id, query) {
          const { data } = await view.listItems(id, { ...all, order: query.order });
          const start = offsets.get(`${query.order} ${query.after}`) ?? 0;
          const page = data.slice(start, start + query.limit);
          offsets.set(`${query.order} ${page.at(-1)?.id}`, start + query.limit);
          const has_more = data.length > start + query.limit;
          return { data: page, has_more, after: has_more ? page.at(-1)?.id : undefined };
        },
      };
    },
  },
];
