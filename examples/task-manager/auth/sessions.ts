import { createHash, randomBytes } from "node:crypto";
import type { DatabaseSync } from "node:sqlite";
import type { Identity } from "@chatkit-protocol/core";
import { cookieIn, setCookie } from "./cookies.ts";

const name = "__Host-session";
/** Seconds after which a user signs in again. */
const lifetime = 8 * 3600;

export interface Sessions {
  /** Begins a new session, ends the one of the request, and returns the header `Set-Cookie`. */
  signIn(userId: string, cookies: string | undefined): string;
  signOut(cookies: string | undefined): string;
  /** Who sends the header `Cookie`. */
  identityOf(cookies: string | undefined): Identity | null;
}

/** The browser has a random number, and the table its hash: nobody who reads the table can use the sessions. */
export function sessionsIn(db: DatabaseSync): Sessions {
  const insert = db.prepare("INSERT INTO sessions (key, user_id, expires) VALUES (?, ?, ?)");
  const find = db.prepare("SELECT user_id FROM sessions WHERE key = ? AND expires > ?");
  const remove = db.prepare("DELETE FROM sessions WHERE key = ? OR expires <= ?");
  const keyOf = (token: string): string => createHash("sha256").update(token).digest("base64url");
  const end = (cookies: string | undefined): void => {
    remove.run(keyOf(cookieIn(cookies, name)), Date.now());
  };
  return {
    signIn(userId, cookies) {
      end(cookies);
      const token = randomBytes(32).toString("base64url");
      insert.run(keyOf(token), userId, Date.now() + lifetime * 1000);
      return setCookie(name, token, lifetime);
    },
    signOut(cookies) {
      end(cookies);
      return setCookie(name, "", 0);
    },
    identityOf(cookies) {
      const userId = find.get(keyOf(cookieIn(cookies, name)), Date.now())?.["user_id"];
      return typeof userId === "string" ? { userId } : null;
    },
  };
}
