import type { DatabaseSync } from "node:sqlite";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { hashPassword, isPassword } from "./passwords.ts";

/** They are in every new database, and the sign-in page shows them. Replace them with your users. */
export const demoUsers: Readonly<Record<string, string>> = {
  alice: "alice-likes-tea",
  bob: "bob-likes-coffee",
};

export interface Users {
  /** Whether the password is right. Throws TooManyAttempts. */
  check(name: string, password: string): Promise<boolean>;
}

/** Somebody guesses passwords. */
export class TooManyAttempts extends Error {
  /** Seconds until the next attempt is looked at. */
  readonly wait: number;

  constructor(wait: number) {
    super(`Too many attempts. Try again in ${wait} seconds.`);
    this.name = "TooManyAttempts";
    this.wait = wait;
  }
}

export async function usersIn(db: DatabaseSync): Promise<Users> {
  const insert = db.prepare("INSERT OR IGNORE INTO users (id, password) VALUES (?, ?)");
  const find = db.prepare("SELECT password FROM users WHERE id = ?");
  for (const [name, password] of Object.entries(demoUsers)) {
    if (find.get(name) === undefined) insert.run(name, await hashPassword(password));
  }
  /** An unknown name takes as long as a wrong password. */
  const nobodys = await hashPassword("nobody");
  const failures = new RateLimiterMemory({ points: 10, duration: 60 });

  return {
    async check(name, password) {
      try {
        await failures.consume(name);
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes)
          throw new TooManyAttempts(Math.ceil(refusal.msBeforeNext / 1000));
        throw refusal;
      }
      const stored = find.get(name)?.["password"];
      const isRight = await isPassword(password, typeof stored === "string" ? stored : nobodys);
      if (!isRight || stored === undefined) return false;
      await failures.delete(name);
      return true;
    },
  };
}
