import type { ReplyPart } from "../../src/index.ts";
import { pause } from "../server/faulty-stores.ts";
import { application } from "./application.ts";

type Respond = typeof application.respond;

/** Answers as the application does, with a pause before each part, so that a client can leave between any two of them. */
export async function* pacedReply(...given: Parameters<Respond>): AsyncGenerator<ReplyPart, void> {
  for await (const part of application.respond(...given)) {
    await pause(3);
    yield part;
  }
}
