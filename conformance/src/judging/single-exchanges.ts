import type { Judge } from "../case/case.ts";

/** What judges can say of one exchange without the others. */
export const ofSingleExchanges = (judges: readonly Judge[]): Judge[] =>
  judges.filter((one) => one.exchange).map(({ case: _case, run: _run, ...one }) => one);
