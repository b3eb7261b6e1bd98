import {
  ChatKitServer,
  type Identity,
  memoryStore,
  type RequestContext,
  textOf,
  type UserMessageItem,
} from "@chatkit-protocol/core";
import { chatkit } from "@chatkit-protocol/adapters/fetch";

// #region session
interface Session {
  email: string;
  models: readonly string[];
}

/** Stands for your session table. */
const sessions: Readonly<Record<string, Identity<Session>>> = {
  "alice-token": {
    userId: "acme/alice",
    session: { email: "alice@acme.example", models: ["fast", "large"] },
  },
  "bob-token": { userId: "umbrella/bob", session: { email: "bob@umbrella.example", models: ["fast"] } },
};
// #endregion

// #region authenticate
function authenticate(request: Request): Identity<Session> | null {
  const token = request.headers.get("authorization")?.replace(/^Bearer /, "") ?? "";
  const identity = Object.hasOwn(sessions, token) ? sessions[token] : undefined;
  // null is answered with 401, before the body is read.
  return identity ?? null;
}
// #endregion

// #region respond
class TenantServer extends ChatKitServer<Session> {
  override async *respond(_thread: unknown, input: UserMessageItem | null, context: RequestContext<Session>) {
    // What the client asks for is a wish; what the user may have is in the session.
    const wished = input?.inference_options.model;
    const allowed = context.session?.models ?? [];
    const model = wished !== undefined && allowed.includes(wished) ? wished : "fast";
    yield `${context.session?.email} asked ${model}: ${textOf(input)}`;
    // context.metadata is the body's own word: never read an identity out of it.
  }
}
// #endregion

export const POST = chatkit(new TenantServer({ store: memoryStore() }), { authenticate });
