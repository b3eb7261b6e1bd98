import { ChatKitServer, memoryStore, type Observer } from "@chatkit-protocol/core";

/** The number of turns by outcome. */
export const outcomes = new Map<string, number>();

const turnCounter: Observer = {
  request: () => ({
    turn: () => ({
      end({ outcome }) {
        outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      },
    }),
  }),
};

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    yield "Hello";
  },
  observers: [turnCounter],
});
