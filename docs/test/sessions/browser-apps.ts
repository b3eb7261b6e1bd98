import { expect } from "vitest";
import type { Role } from "../../snippets/sessions/server.ts";
import { cookiesOf, type Credentials } from "./http.ts";

/** Where the pages of the application are. */
export const ownOrigin = "https://chat.test";

/** Sets what the application of the guide reads, and loads it. */
export async function loadApplication() {
  Object.assign(process.env, { ORIGINS: ownOrigin, VISITOR_SECRET: "a secret of 32 characters or more" });
  const [{ application }, sessions, visitors, { rolesIn, store }] = await Promise.all([
    import("../../snippets/sessions/app.ts"),
    import("../../snippets/sessions/sessions.ts"),
    import("../../snippets/sessions/visitors.ts"),
    import("../../snippets/sessions/server.ts"),
  ]);
  /** Anyone who knows the password is the user that the request names, with the roles that it names. */
  const app = application(async (credentials) => {
    const sent = { ...(typeof credentials === "object" ? credentials : {}) };
    if (!("password" in sent && sent.password === "right")) return null;
    if (!("userId" in sent && typeof sent.userId === "string" && "roles" in sent)) return null;
    return { userId: sent.userId, session: { roles: rolesIn(sent.roles) } };
  });
  return { app, sessions, visitors, store };
}

/** A browser that keeps the cookies of the application. */
export interface Browser {
  readonly cookies: ReadonlyMap<string, string>;
  /** What it sends with each request of the application's own page. */
  credentials(): Credentials;
  /** Accepts a cookie as if a page had set it. */
  take(cookie: string): void;
  /** Posts to a path of the application; gives the status. */
  post(path: string, body?: object, headers?: Credentials): Promise<number>;
  signIn(userId: string, ...roles: Role[]): Promise<void>;
}

export function browser(url: string): Browser {
  const cookies = new Map<string, string>();
  const self: Browser = {
    cookies,
    credentials: () => ({
      origin: ownOrigin,
      ...(cookies.size === 0
        ? {}
        : { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") }),
    }),
    take(cookie) {
      const [name = "", value = ""] = cookie.split("=");
      if (value === "") cookies.delete(name);
      else cookies.set(name, value);
    },
    async post(path, body, headers) {
      const reply = await fetch(new URL(path, url), {
        method: "POST",
        headers: {
          ...self.credentials(),
          ...(body ? { "content-type": "application/json" } : {}),
          ...headers,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      await reply.text();
      for (const cookie of cookiesOf(reply)) self.take(cookie);
      return reply.status;
    },
    async signIn(userId, ...roles) {
      expect(await self.post("/sign-in", { userId, roles, password: "right" })).toBe(204);
    },
  };
  return self;
}
