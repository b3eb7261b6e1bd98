import type { Case } from "../../case/case.ts";
import { memberAt } from "../../transcript/exchange-view.ts";

const choices = [false, true] as const;

/** What the application chooses for a stream. */
export const answers: readonly Case[] = [
  {
    id: "stream_options/says-what-the-application-wants",
    rules: ["CN-08"],
    tier: "T2",
    capability: "stream_options",
    async drive(d) {
      const { threadId } = await d.createThread("set", {
        script: [{ set_options: { allow_cancel: choices[0] } }, { say: "set" }],
      });
      for (const [n, allow_cancel] of choices.entries()) {
        // Each turn shows the choice of the one before it.
        const next = choices[n + 1];
        const script = next === undefined ? [] : [{ set_options: { allow_cancel: next } }];
        await d.addUserMessage(`turn with ${allow_cancel}`, threadId, {
          script: [...script, { say: "set" }],
        });
      }
    },
    judge(seen, rule) {
      for (const allow_cancel of choices) {
        const view = seen.get(`turn with ${allow_cancel}`);
        const [event] = view.eventsOf("stream_options");
        // TC-03 covers a turn without options.
        if (!event && view.streamed) continue;
        const options = event?.["stream_options"];
        const shown = { allow_cancel: memberAt(options, "allow_cancel") };
        rule("CN-08").equals(shown, { allow_cancel }, "allow-cancel-ignored", { in: view });
      }
    },
  },
];
