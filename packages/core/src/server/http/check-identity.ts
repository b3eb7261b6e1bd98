import type { Identity } from "../application/context.ts";

/**
 * The identity that `authenticate` returned. Throws TypeError for one without a user: whoever had no id, or an id that a
 * store cannot keep apart from others, would share one account with strangers.
 */
export function checkIdentity<Session>(identity: Identity<Session>): Identity<Session> {
  const userId: unknown = typeof identity === "object" ? identity.userId : undefined;
  if (typeof userId === "string" && userId !== "" && userId.isWellFormed()) return identity;
  throw new TypeError(`authenticate() must return null or { userId: "…" }; ${problemOf(identity, userId)}.`);
}

function problemOf(identity: unknown, userId: unknown): string {
  if (typeof identity !== "object") return `it returned a ${typeof identity}`;
  if (typeof userId !== "string")
    return `the userId is ${userId === null ? "null" : `of type ${typeof userId}`}`;
  return userId === "" ? "the userId is empty" : "the userId holds a lone surrogate";
}
