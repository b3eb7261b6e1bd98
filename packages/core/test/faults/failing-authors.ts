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
  ["a text", "broken"],
  ["nothing", undefined],
  ["null", null],
  ["a frozen object", Object.freeze({ message: "broken" })],
  ["an object that cannot be looked at", revoked()],
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
    { does: `throws ${what} at first`, respond: throws(value), ending: "error", stored: [] },
    {
      does: `throws ${what} after text`,
      respond: afterText(throws(value)),
      ending: "error",
      stored: ["assistant_message"],
    },
    {
      does: `throws ${what} and is no generator`,
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
    stored: [],
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

/** Milliseconds of the turns of authors that never come to an end. */
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

/** Authors that never come to an end, until the time of their turn is over. */
export const endless: Author[] = [
  { does: "waits for ever", respond: waits, ending: "error", stored: [], turn },
  {
    does: "waits for ever after text",
    respond: afterText(waits),
    ending: "error",
    stored: ["assistant_message"],
    turn,
  },
  {
    does: "waits for ever in a stream of tokens",
    async *respond() {
      yield assistantMessage(waits());
    },
    ending: "error",
    stored: [],
    turn,
  },
  {
    does: "never stops to show progress, and never waits",
    respond: () => forever({ type: "progress_update", text: "…" }),
    ending: "error",
    stored: [],
    turn,
  },
  {
    does: "never stops to speak",
    respond: () => forever("word ", 2),
    ending: "error",
    stored: ["assistant_message"],
    turn,
  },
  {
    does: "never stops in a stream of tokens",
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

/** Authors that do not care whether their client is there. */
export const heedless: Author[] = [
  { does: "goes on after the abort", respond: iterator(word, word), ...left },
  { does: "cannot be stopped", respond: iterator(word), ...left },
  {
    does: "waits for ever, also when it is stopped",
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
    does: "speaks in finally, after the abort",
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
