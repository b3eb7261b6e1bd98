import { kit } from "./kit-version.ts";
import type { Exchange, Transcript } from "./transcript.ts";

/** A record of exchanges that no case has sent; `users` and `started` are those of the run that they come from. */
export const withoutCases = (
  url: string,
  exchanges: readonly Exchange[],
  { users = [], started = new Date().toISOString() }: Partial<Pick<Transcript, "users" | "started">> = {},
): Transcript => ({
  schema: 1,
  kit,
  url,
  started,
  seed: 0,
  tier: "T0",
  users,
  capabilities: [],
  exchanges,
  drives: {},
});
