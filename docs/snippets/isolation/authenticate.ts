import type { Identity } from "@chatkit-protocol/core";

export interface Session {
  email: string;
  models: readonly string[];
}

/** Replace this with your session table. */
const sessions: ReadonlyMap<string, Identity<Session>> = new Map([
  [
    "alice-token",
    { userId: "acme/alice", session: { email: "alice@acme.example", models: ["fast", "large"] } },
  ],
  ["bob-token", { userId: "umbrella/bob", session: { email: "bob@umbrella.example", models: ["fast"] } }],
]);

/** Returns null for an unknown token: the server answers 401 before it reads the body. */
export function authenticate(request: Request): Identity<Session> | null {
  const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  return sessions.get(token) ?? null;
}
