import type { UserStore } from "@chatkit-protocol/core";
import { texts } from "../support/mutant.ts";
import { pause, stream } from "../../src/wire-mutants/change.ts";
import { isMarker, whenLeft } from "../server/cancellation.ts";
import type { BenignVariant } from "../support/benign-variant.ts";

/** Every function of a store, a little later. */
function slowly(view: UserStore): Partial<UserStore> {
  const later = Object.entries(view).map(([name, operation]: [string, (...args: never[]) => unknown]) => [
    name,
    async (...args: never[]) => {
      await pause(2);
      return operation(...args);
    },
  ]);
  return Object.fromEntries(later) as Partial<UserStore>;
}

/** Other ways to run turns side by side, and to end those whose clients have left. */
export const turns: readonly BenignVariant[] = [
  {
    id: "benign/slow-store",
    because: "most stores are across a network",
    store: slowly,
  },
  {
    id: "benign/collects-for-a-moment",
    because: "a proxy may gather what comes within a few milliseconds",
    between: stream(async function* (body) {
      const source = body[Symbol.asyncIterator]();
      let next = source.next();
      for (let first = await next; !first.done; first = await next) {
        const ready = [first.value];
        const late = pause(40);
        for (next = source.next(); ; next = source.next()) {
          const more = await Promise.race([next, late]);
          if (!more || more.done) break;
          ready.push(more.value);
        }
        yield Buffer.concat(ready);
      }
    }),
  },
  {
    id: "benign/no-gates",
    because: "a server of several processes cannot offer gates",
    answer: texts((text) => text.replaceAll('\\"gate\\",\\"history\\"', '\\"history\\"')),
  },
  {
    id: "benign/keeps-no-partial-text",
    because: "to keep the text of a cancelled message is a SHOULD",
    warns: ["CN-03"],
    store: whenLeft(({ items, ...changes }) => ({ ...changes, items: items.filter(isMarker) })),
  },
  {
    id: "benign/settles-late",
    because: "what is left of a cancelled turn may be written in its own time",
    store: whenLeft(async (changes) => {
      await pause(150);
      return changes;
    }),
  },
  {
    id: "benign/hears-late",
    because: "that a client has left shows with the next write at the latest",
    answer: (handler) => async (request) => {
      const heard = new AbortController();
      request.signal.addEventListener("abort", () => void pause(300).then(() => heard.abort()));
      const answer = await handler.handle({ ...request, signal: heard.signal });
      if (typeof answer.body === "string") return answer;
      const source = answer.body[Symbol.asyncIterator]();
      const iterator: AsyncIterator<string> = {
        next: () => source.next(),
        async return() {
          await pause(300);
          await source.return?.();
          return { done: true, value: undefined };
        },
      };
      return { ...answer, body: { [Symbol.asyncIterator]: () => iterator } };
    },
  },
];
