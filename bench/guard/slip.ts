import type { Page, RequestHandler, Store, ThreadItem } from "@chatkit-protocol/core";

/**
 * An engine with a realistic regression: every event passes through a further stage, which parses and prints it again, like a
 * second check or copy.
 */
export const printAgain = (engine: RequestHandler): RequestHandler => ({
  async handle(request) {
    const answer = await engine.handle(request);
    return typeof answer.body === "string" ? answer : { ...answer, body: twice(answer.body) };
  },
});

async function* twice(body: AsyncIterable<string>): AsyncGenerator<string, void> {
  for await (const chunk of body) yield* chunk.split(/(?<=\n\n)/).map(again);
}

function again(frame: string): string {
  const data = frame.slice("data: ".length);
  return frame.startsWith("data: ")
    ? `data: ${JSON.stringify(structuredClone(JSON.parse(data)))}\n\n`
    : frame;
}

/** The store with a realistic regression: a page of items is copied on its way to the answer. */
export const withCopies = (store: Store): Store => withPages(store, (page) => ({ ...page }));

/** The store with another one: each page has a getter of its own. */
export const withGetters = (store: Store): Store =>
  withPages(store, ({ data, ...rest }) => ({
    ...rest,
    get data() {
      return data;
    },
  }));

const withPages = (store: Store, change: (page: Page<ThreadItem>) => Page<ThreadItem>): Store => ({
  forUser(userId) {
    const view = store.forUser(userId);
    return {
      ...view,
      listItems: async (threadId, query) => change(await view.listItems(threadId, query)),
    };
  },
});
