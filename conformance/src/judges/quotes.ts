import type { Judge } from "../case/case.ts";
import type { View } from "../transcript/view.ts";
import { isObject } from "../transcript/exchange-view.ts";
import { paramsOf } from "../replay/request.ts";

/** The quote of a user message; undefined where the request has none. */
function quoteOf(view: View): unknown {
  const { input } = paramsOf(view);
  return isObject(input) ? input["quoted_text"] : undefined;
}

/**
 * Whether an empty quote is accepted. Every plain message of the kit has one, as those of the official client do. A
 * server that rejects it can do nothing else, so this is reported although the liveness case has failed.
 */
export const quotes: Judge = {
  id: "quotes",
  rules: ["RQ-11"],
  case(views, rule) {
    const created = views.filter(({ exchange }) => exchange.request.operation === "threads.create");
    const [quoted, bare] = created;
    if (quoted?.exchange.case !== "kit/liveness" || quoteOf(quoted) !== "") return;
    if (quoted.streamed) rule("RQ-11").holds(true, "empty-quote-accepted", { in: quoted });
    else if (bare?.streamed && bare.threadId !== "" && quoteOf(bare) === undefined) {
      rule("RQ-11").holds(false, "empty-quote-rejected", {
        in: quoted,
        expected: 200,
        received: quoted.status,
      });
    }
  },
};
