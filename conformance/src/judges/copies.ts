import type { Judge } from "../case/case.ts";
import { type Home, homesIn, streamedIn } from "../replay/acknowledged.ts";
import { replay } from "../replay/replay.ts";
import type { ReplayedThread } from "../replay/threads.ts";
import { textAt } from "../transcript/exchange-view.ts";

/** An answer stands in the history under no more ids than streams have announced for its text. */
export const copies: Judge = {
  id: "kit/copies",
  rules: ["AM-04"],
  run(views, rule) {
    const { threads } = replay(views);
    const homes = homesIn(threads);
    for (const thread of threads.values()) {
      const announced = announcedIn(thread);
      if (announced.size === 0) continue;
      for (const { items, last } of thread.readings) {
        const own = items.filter((item) => belongsTo(thread, homes.get(String(item["id"]))));
        const stored = [...idsByText(own)].filter(([text]) => announced.has(text));
        if (stored.length === 0) continue;
        const renamed = stored.find(([text, ids]) => [...ids].every((id) => !announced.get(text)!.has(id)));
        if (renamed) {
          const [text, now] = renamed;
          rule("AM-04").holds(false, "stored-under-another-id", {
            in: last,
            expected: `its text in ${[...announced.get(text)!].join(", ")}, as announced`,
            received: `the text in ${[...now].join(", ")}`,
          });
          continue;
        }
        const copied = stored.find(([text, { size }]) => size > announced.get(text)!.size);
        rule("AM-04").holds(copied === undefined, "answer-stored-twice", {
          in: last,
          ...(copied
            ? {
                expected: `its text in ${[...announced.get(copied[0])!].join(", ")}, as announced`,
                received: `the same text in ${[...copied[1]].join(", ")}`,
              }
            : {}),
        });
      }
    }
  },
};

/** The ids of the answers that streams have announced, by text; empty where a turn may have stored more than that. */
function announcedIn(thread: ReplayedThread): Map<string, Set<string>> {
  // What a turn has stored that was cut off, or has failed, was not announced.
  const isWhole = streamedIn(thread).every(
    ({ view }) => view.streamed && view.eventsOf("error").length === 0,
  );
  if (!thread.created || !isWhole) return new Map();
  return idsByText(
    [...thread.items.values()].flatMap(({ ends }) => ends.flatMap(({ item }) => (item ? [item] : []))),
  );
}

/** IS-04 judges an item that only other threads have shown. */
const belongsTo = ({ id }: ReplayedThread, home: Home | undefined): boolean => home?.threads.has(id) ?? true;

function idsByText(items: readonly Readonly<Record<string, unknown>>[]): Map<string, Set<string>> {
  const ids = new Map<string, Set<string>>();
  for (const item of items) {
    const text = textOf(item);
    if (text.trim() !== "") ids.set(text, (ids.get(text) ?? new Set()).add(String(item["id"])));
  }
  return ids;
}

/** The text of an assistant's message; "" for any other item. */
function textOf({ type, content }: Readonly<Record<string, unknown>>): string {
  if (type !== "assistant_message" || !Array.isArray(content)) return "";
  return content.map((part) => textAt(part, "text")).join("\n");
}
