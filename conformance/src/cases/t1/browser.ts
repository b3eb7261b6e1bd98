import type { Case } from "../../case/case.ts";
import { createThread } from "../../case/requests.ts";
import { heard } from "./model.ts";

/** What the model has said must have come before it goes on, also to a browser. */
export const modelToBrowser: readonly Case[] = [
  {
    id: "threads.create/speaks-to-a-browser-while-the-model-speaks",
    rules: ["TR-10"],
    tier: "T1",
    async drive(d) {
      const words = d.model.plan("answer", [
        [{ say: "Alpha " }, { gate: "one" }, { say: "beta " }, { gate: "two" }, { say: "gamma" }],
      ]);
      const stream = await d.open("create", createThread(words), { browser: true, timeout: 25_000 });
      await heard(stream, "Alpha");
      d.model.open("answer", "one");
      await heard(stream, "beta");
      d.model.open("answer", "two");
      const view = await stream.done;
      if (!view.accepted)
        d.notReached(`accept requests with the Origin of the endpoint, not with ${view.status}`);
    },
    judge(seen, rule) {
      const view = seen.get("create");
      const [call] = seen.calls("answer");
      for (const [words, next] of [
        ["Alpha", "beta "],
        ["beta", "gamma"],
      ] as const) {
        const frame = view.frames.find(
          ({ data }) => !data.includes('"user_message"') && data.includes(words),
        );
        const later = call?.sent.find(({ text }) => text === next);
        // What never came is judged without the headers of a browser.
        if (frame && later)
          rule("TR-10").holds(frame.at < later.at, "held-back-from-browsers", {
            in: view,
            frame,
            expected: "a frame with the words before the model goes on",
            received: "the frame came later",
          });
      }
    },
  },
];
