import type { Case } from "../../case/case.ts";

/** What the application chooses for a stream. */
export const answers: readonly Case[] = [
  {
    id: "stream_options/says-what-the-application-wants",
    rules: ["CN-08"],
    tier: "T2",
    capability: "stream_options",
    async drive(d) {
      const { threadId } = await d.createThread("set", {
        script: [{ set_options: { allow_cancel: false } }, { say: "set" }],
      });
      await d.addUserMessage("next", threadId, "Hello");
    },
    judge(seen, rule) {
      const options = seen.get("next").eventsOf("stream_options")[0]?.["stream_options"];
      rule("CN-08").equals(options, { allow_cancel: false }, "allow-cancel-ignored", {
        in: seen.get("next"),
      });
    },
  },
];
