import type { Case } from "../../case/case.ts";
import { createThread } from "../../case/requests.ts";
import { isObject } from "../../transcript/exchange-view.ts";
import { scriptReport } from "../support/reading.ts";
import { gate } from "./gate.ts";
import { begin, begun, finish } from "./partial.ts";
import { judgeFlow } from "./while-streaming.ts";

/** More text than a compressor or a proxy collects before it decides, and hard to compress. */
const long = Array.from({ length: 4000 }, (_, n) => ((n * 7919) % 46_649).toString(36)).join(" ");

/** Compression on the way is the commonest reason for a stream that comes at once, and only browsers ask for it. */
const flows = (id: Case["id"], words: string): Case => ({
  id,
  rules: ["TR-10"],
  tier: "T2",
  async drive(d) {
    const hold = gate(d);
    const script = [...begin(words), hold.step, ...finish(words, "two")];
    const stream = await d.open("stream", createThread({ script }), { browser: true });
    await begun(stream);
    await hold.open("go on");
    const view = await stream.done;
    if (!view.accepted)
      d.notReached(`accept requests with the Origin of the endpoint, not with ${view.status}`);
    if (isObject(scriptReport(view))) d.notReached("let the interpreter emit a message in pieces");
  },
  judge: (seen, rule) => judgeFlow(seen, rule, "held-back-from-browsers", words),
});

export const browserStreams: readonly Case[] = [
  flows("streams/flow-to-a-browser", "One "),
  flows("streams/flow-to-a-browser-when-long", long),
];
