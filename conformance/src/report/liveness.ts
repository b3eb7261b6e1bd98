import type { Outcome } from "../conclusions/outcome.ts";
import { liveness } from "../run/selection.ts";
import { viewOf } from "../transcript/exchange-view.ts";
import { rawAnswer } from "./message.ts";

/** The request that the server did not live through, and the answer as received; undefined where it lives. */
export function livenessAnswer({ run }: Outcome): { request: string; raw: string } | undefined {
  const { drives, exchanges } = run.transcript;
  if (drives[liveness] === undefined || drives[liveness].how === "done") return undefined;
  const own = exchanges.filter(({ case: id }) => id === liveness).map(viewOf);
  const create = own.find(({ exchange }) => exchange.label === "create");
  const shown = create?.streamed === true ? (own.at(-1) ?? create) : create;
  return (
    shown && { request: shown.exchange.request.operation ?? shown.exchange.label, raw: rawAnswer(shown) }
  );
}
