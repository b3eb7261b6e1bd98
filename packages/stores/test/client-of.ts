import { type ChatKitServer, toResponse } from "@chatkit-protocol/core";
import { createClient } from "@chatkit-protocol/core/client";

/** A user who talks to a server in this process. */
export const clientOf = (server: ChatKitServer, userId: string) =>
  createClient({
    url: "https://app.example/chatkit",
    fetch: async (_url, init) => toResponse(await server.handle(requestOf(userId, init))),
  });

const requestOf = (userId: string, { body, signal }: RequestInit) => ({
  method: "POST",
  contentType: "application/json",
  body: String(body),
  identity: { userId },
  signal: signal ?? new AbortController().signal,
});
