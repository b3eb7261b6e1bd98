import { createHash, randomBytes } from "node:crypto";
import type { Identity } from "@chatkit-protocol/core";
import { cookieIn, setCookie } from "./cookies.ts";
import type { Session } from "./server.ts";

const name = "__Host-session";
/** Seconds after which a user signs in again. */
const lifetime = 8 * 3600;

interface SessionRecord {
  identity: Identity<Session>;
  /** Milliseconds since 1970. */
  expires: number;
}

/** Replace this with a table. Its keys are hashes, so nobody who reads it can use the sessions. */
export const records = new Map<string, SessionRecord>();

const keyOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** Ends the session of the request: from then on every copy of its cookie is useless. */
const end = (cookies: string | undefined): boolean => records.delete(keyOf(cookieIn(cookies, name) ?? ""));

/** Call it once you know who the user is. The session is always new: someone else may know the previous one. */
export function signIn(identity: Identity<Session>, cookies: string | undefined): string {
  end(cookies);
  const token = randomBytes(32).toString("base64url");
  records.set(keyOf(token), { identity, expires: Date.now() + lifetime * 1000 });
  return setCookie(name, token, lifetime);
}

export function signOut(cookies: string | undefined): string {
  end(cookies);
  return setCookie(name, "", 0);
}

/** Call it for a new password, and for a user who has lost a role or the account. */
export function endSessionsOf(userId: string): void {
  for (const [key, { identity }] of records) if (identity.userId === userId) records.delete(key);
}

/** Reads the header `Cookie`. */
export function signedInUser(cookies: string | undefined): Identity<Session> | null {
  const record = records.get(keyOf(cookieIn(cookies, name) ?? ""));
  return record && Date.now() < record.expires ? record.identity : null;
}
