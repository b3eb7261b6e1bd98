import type { Case } from "../../case/case.ts";
import { createThread } from "../../case/requests.ts";
import { atOnce, cameLateAndTogether, cameTogether, spreadOf, waitOf } from "../../transcript/arrival.ts";
import type { View } from "../../transcript/view.ts";

/** An answer that takes so many milliseconds shows whether it flows. */
const measurable = 300;

/** Whether events flow, as far as the answers of a model show it that nobody can stop. */
export const arrivals: readonly Case[] = [
  {
    id: "threads.create/begins-before-it-is-complete",
    rules: ["TR-10"],
    tier: "T0",
    after: ["kit/liveness"],
    judge(seen, rule) {
      const [create, get] = [seen.of("kit/liveness").get("create"), seen.of("kit/liveness").get("get")];
      const length = create.header("content-length");
      const usual = get.exchange.end.at - get.exchange.request.at;
      // A short answer may be complete before anybody could have sent its beginning.
      if (length === undefined || !cameLateAndTogether(create, usual)) return;
      rule("TR-10").holds(false, "complete-before-sent", {
        in: create,
        expected: "events while the handler works",
        received: `${atOnce(create)}, content-length: ${length}`,
      });
    },
  },
  {
    id: "threads.create/flows-to-a-browser-as-to-others",
    rules: ["TR-10"],
    tier: "T0",
    turns: 1,
    after: ["kit/liveness"],
    async drive(d) {
      const plain = d.recall("create", "kit/liveness");
      if (spreadOf(plain) < measurable)
        d.notReached(
          "the answers come too fast to show it: pass --model-port N, or call the script interpreter",
        );
      const question = "Hello, this is a conformance check. Please answer with one short sentence.";
      const view = await d.send("browser", createThread(question), { browser: true, timeout: 25_000 });
      if (!view.accepted)
        d.notReached(`accept requests with the Origin of the endpoint, not with ${view.status}`);
    },
    judge(seen, rule) {
      const [plain, view] = [seen.of("kit/liveness").get("create"), seen.get("browser")];
      if (!view.streamed || view.frames.length < 2) return;
      // A model may be quicker the second time; that nothing at all comes before everything is what a buffer does.
      const isHeld =
        cameTogether(view) && waitOf(view) > spreadOf(plain) / 2 && waitOf(view) > 4 * waitOf(plain);
      const flows = spreadOf(view) > spreadOf(plain) / 4;
      if (!isHeld && !flows) return;
      rule("TR-10").holds(flows, "held-back-from-browsers", {
        in: view,
        expected: `events over ${Math.round(spreadOf(plain))} ms, as without the headers of a browser`,
        received: `${atOnce(view)}${codingOf(view)}`,
      });
    },
  },
];

const codingOf = (view: View): string => {
  const coding = view.header("content-encoding");
  return coding === undefined ? "" : `, content-encoding: ${coding}`;
};
