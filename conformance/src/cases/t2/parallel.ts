import type { Case } from "../../case/case.ts";
import { listedItems, textOf } from "../support/reading.ts";
import { createThread, addUserMessage, listItems } from "../../case/requests.ts";

const clients = 4;
const rounds = 3;

const answerIn = (item: Parameters<typeof textOf>[0]): string =>
  item["type"] === "assistant_message" ? textOf(item) : "";

/** Clients that write at the same time: each to a thread of its own, all of them to one that they share. */
export const parallel: readonly Case[] = [
  {
    id: "history/of-parallel-clients",
    rules: ["IS-04", "IS-05"],
    tier: "T2",
    async drive(d) {
      const speaking = (words: string) => ({ script: [{ say: [words, " heard"] }] });
      const shared = await d.createThread("shared", speaking("Everybody"));
      const names = Array.from({ length: clients }, (_, n) => `client ${n + 1}`);
      const own = await Promise.all(
        names.map(async (name) => {
          const view = await d.send(`${name} begins`, createThread(speaking(name)));
          if (view.threadId === "") return "";
          for (let round = 1; round <= rounds; round++) {
            await d.send(
              { name: `${name} here`, n: round },
              addUserMessage(view.threadId, speaking(`${name}, ${round}`)),
            );
            await d.send(
              { name: `${name} there`, n: round },
              addUserMessage(shared.threadId, speaking(`${name}, ${round}`)),
            );
          }
          return view.threadId;
        }),
      );
      for (const [index, threadId] of [shared.threadId, ...own].entries())
        if (threadId !== "") await d.walk(`thread ${index}`, listItems(threadId));
    },
    judge(seen, rule) {
      // The history judge finds what is lost, repeated or out of order in the whole.
      for (let n = 1; n <= clients; n++) {
        const pages = seen.series(`thread ${n}`);
        const stray = pages
          .flatMap((view) => listedItems(view).map((item) => ({ view, item })))
          // AM-04 covers words that nobody has said.
          .find(
            ({ item }) =>
              /^(client|Everybody)/.test(answerIn(item)) && !answerIn(item).startsWith(`client ${n}`),
          );
        const last = pages.at(-1);
        if (!last) continue;
        rule("IS-04").holds(stray === undefined, "text-in-wrong-thread", {
          in: stray?.view ?? last,
          received: stray && textOf(stray.item),
        });
      }
      const refused = seen.all.find(
        (view) =>
          view.exchange.request.operation === "threads.add_user_message" &&
          !view.streamed &&
          view.status !== 409,
      );
      const any = refused ?? seen.get("shared");
      rule("IS-05").holds(refused === undefined, "neither-stream-nor-conflict", {
        in: any,
        received: `${any.status}, ${any.exchange.end.how}`,
      });
    },
  },
];
