import type { Case } from "../../case/case.ts";
import { createThread } from "../../case/requests.ts";
import { says } from "../support/speech.ts";
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
      const calls = seen.calls("answer");
      for (const [words, next] of [
        ["Alpha", "beta "],
        ["beta", "gamma"],
      ] as const) {
        const frame = view.frames.find(says(words));
        const later = calls.flatMap(({ sent }) => sent.find(({ text }) => text === next) ?? []);
        // What never came is judged without the headers of a browser.
        if (!frame || later.length === 0) continue;
        const isEarly = later.some(({ at }) => frame.at < at);
        // Of several calls for one message only the server knows which it shows.
        if (!isEarly && calls.length > 1) continue;
        rule("TR-10").holds(isEarly, "held-back-from-browsers", {
          in: view,
          frame,
          expected: "a frame with the words before the model goes on",
          received: "the frame came later",
        });
      }
    },
  },
];
