import { assistantMessage, toolStatus, widget } from "../../src/index.ts";
import { afterText, type Author, type Given, never } from "./author.ts";

const revoked = (): object => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};

const unreadable = Object.defineProperty(new Error("unreadable"), "message", {
  get() {
    throw new Error("no message");
  },
});

const thrown: [what: string, value: unknown][] = [
  ["an Error", new Error("broken")],
  ["a string", "broken"],
  ["nothing", undefined],
  ["null", null],
  ["a frozen object", Object.freeze({ message: "broken" })],
  ["an object that cannot be inspected", revoked()],
  ["an Error whose message throws", unreadable],
  ["an Error with a cause that is itself", Object.assign(new Error("broken"), { cause: unreadable })],
];

const throws = (value: unknown) =>
  // eslint-disable-next-line require-yield
  async function* () {
    throw value;
  };

const open = { type: "Card", children: [] } as const;

/** Authors whose code throws. */
export const failing: Author[] = [
  ...thrown.flatMap(([what, value]): Author[] => [
    { does: `throws ${what} at the start`, respond: throws(value), ending: "error", stored: [] },
    {
      does: `throws ${what} after text`,
      respond: afterText(throws(value)),
      ending: "error",
      stored: ["assistant_message"],
    },
    {
      does: `throws ${what} and is not a generator`,
      respond: () => {
        throw value;
      },
      ending: "error",
      stored: [],
    },
  ]),
  {
    does: "throws while a step runs",
    async *respond() {
      yield toolStatus("look", "running");
      throw new Error("broken");
    },
    ending: "error",
    stored: ["workflow"],
  },
  {
    does: "throws while a widget is streamed",
    async *respond() {
      yield widget(
        (async function* () {
          yield { ...open, children: [] };
          throw new Error("broken");
        })(),
      );
    },
    ending: "error",
    stored: [],
  },
  {
    does: "throws in a stream of tokens",
    async *respond() {
      yield assistantMessage(
        (async function* () {
          yield "One";
          throw new Error("broken");
        })(),
      );
    },
    ending: "error",
    stored: ["assistant_message"],
  },
];

/** Milliseconds of the turns of authors that never end. */
const turn = 400;

async function* forever(part: unknown, pause?: number): AsyncGenerator<unknown, void> {
  for (;;) {
    if (pause !== undefined) await new Promise((resolve) => setTimeout(resolve, pause));
    yield part;
  }
}

const waits = (): AsyncIterable<never> => ({
  [Symbol.asyncIterator]: () => ({ next: () => never, return: () => never }),
});

/** Authors that never end until the time of their turn is up. */
export const endless: Author[] = [
  { does: "waits forever", respond: waits, ending: "error", stored: [], turn },
  {
    does: "waits forever after text",
    respond: afterText(waits),
    ending: "error",
    stored: ["assistant_message"],
    turn,
  },
  {
    does: "waits forever in a stream of tokens",
    async *respond() {
      yield assistantMessage(waits());
    },
    ending: "error",
    stored: [],
    turn,
  },
  {
    does: "never stops showing progress, and never waits",
    respond: () => forever({ type: "progress_update", text: "…" }),
    ending: "error",
    stored: [],
    turn,
  },
  {
    does: "never stops talking",
    respond: () => forever("word ", 2),
    ending: "error",
    stored: ["assistant_message"],
    turn,
  },
  {
    does: "never ends its stream of tokens",
    async *respond() {
      yield assistantMessage(forever("word ", 2) as AsyncIterable<string>);
    },
    ending: "error",
    stored: ["assistant_message"],
    turn,
  },
].map((author) => author as Author);

/** After its client has left, the signal is aborted and `return()` has been called: whatever it does then. */
const left = { ending: "left", stored: ["assistant_message", "sdk_hidden_context"], leaveAfter: 6 } as const;

/** An iterator that says the beginning, and then does what `next` and `stop` do. */
const iterator = (next: () => unknown, stop?: () => unknown) => (): unknown => {
  let count = 0;
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => (count++ === 0 ? Promise.resolve({ done: false, value: "Once upon a time" }) : next()),
      ...(stop ? { return: stop } : {}),
    }),
  };
};

const word = (): unknown => Promise.resolve({ done: false, value: " and on" });

/** Authors that ignore whether their client is still there. */
export const heedless: Author[] = [
  { does: "continues after the abort", respond: iterator(word, word), ...left },
  { does: "cannot be stopped", respond: iterator(word), ...left },
  {
    does: "waits forever, even when it is stopped",
    respond: iterator(
      () => never,
      () => never,
    ),
    ...left,
    leaveAfter: 5,
  },
  {
    does: "throws when it is stopped",
    respond: iterator(word, () => {
      throw new Error("not now");
    }),
    ...left,
  },
  {
    does: "rejects when it is stopped",
    respond: iterator(word, () => Promise.reject(new Error("not now"))),
    ...left,
  },
  { does: "returns nothing when it is stopped", respond: iterator(word, () => undefined), ...left },
  {
    does: "throws because of the abort",
    respond: afterText(async function* ({ context }: Given) {
      yield " and";
      await new Promise((_resolve, reject) =>
        context.signal.addEventListener("abort", () => reject(new Error("aborted"))),
      );
    }),
    ...left,
  },
  {
    does: "talks in finally, after the abort",
    respond: afterText(async function* () {
      try {
        for (;;) yield " and on";
      } finally {
        yield " and one more";
      }
    }),
    ...left,
  },
];
