import type { Outcome } from "../conclusions/outcome.ts";
import { lastWords, outagesIn } from "../transcript/outages.ts";

/** What is said of each time in which the server answered nothing. */
export const outageTexts = ({ run }: Outcome): string[] =>
  outagesIn(run.transcript).map(
    ({ first, back }) =>
      `The server stopped answering: ${lastWords(first)}. ` +
      (back === undefined
        ? "It did not come back."
        : `It answered again after ${(back / 1000).toFixed(1)} s, and the run went on.`),
  );
