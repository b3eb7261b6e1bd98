import { freePort } from "../../servers/free-port.ts";
import type { Run, Tier } from "../../src/index.ts";
import { judged } from "../try-mutant.ts";
import { compose } from "./compose.ts";
import type { Member } from "./members.ts";

/** Judges one server with all of these members; where one of them asks a model, the kit plays it. */
export async function judgedTogether(
  members: readonly Member[],
  tier: Tier,
  only: readonly string[] = [],
): Promise<Run> {
  const asking = members.some((member) => "model" in member);
  if (!asking) return judged(compose(members), tier, only);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}/v1`;
  const faults = members.map((member) => ("model" in member && member.model?.(base)) || member);
  return judged(compose(faults), tier, only, port);
}
