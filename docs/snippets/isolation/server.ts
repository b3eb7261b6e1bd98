import { chatkit } from "@chatkit-protocol/adapters/fetch";
import { ChatKitServer, memoryStore, textOf } from "@chatkit-protocol/core";
import { authenticate, type Session } from "./authenticate.ts";

const server = new ChatKitServer<Session>({
  store: memoryStore(),
  async *respond(_thread, input, context) {
    // The client asks for a model; the session decides which ones this user may have.
    const requested = input?.inference_options.model;
    const allowed = context.session.models;
    const model = requested !== undefined && allowed.includes(requested) ? requested : "fast";
    yield `${context.session.email} asked ${model}: ${textOf(input)}`;
  },
});

export const POST = chatkit(server, { authenticate });
