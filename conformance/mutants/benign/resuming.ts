import type { IncomingRequest, RequestHandler } from "@chatkit-protocol/core";
import type { BenignVariant } from "../support/benign-variant.ts";
import { answers } from "../support/mutant.ts";

/** A server that does not look at a header. */
export const without =
  (unread: string) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  (request: IncomingRequest) =>
    handler.handle({ ...request, header: (name) => (name === unread ? undefined : request.header?.(name)) });

async function* withHeartbeats(body: AsyncIterable<string>) {
  for await (const frame of body) yield `: ping\n\n${frame}`;
}

/** Other ways to resume streams, or none. */
export const resuming: readonly BenignVariant[] = [
  {
    id: "benign/cannot-resume",
    because: "resuming streams is an extension",
    hides: ["RS-*"],
    answer: without("chatkit-resume"),
  },
  {
    id: "benign/resumes-no-stream-of-today",
    because: "a server that knows the extension may keep no stream, for example while its log is down",
    hides: ["RS-*"],
    answer: without("idempotency-key"),
  },
  {
    id: "benign/beats-in-resumable-streams",
    because: "comments are about the connection: they have no number",
    answer: answers((answer) =>
      typeof answer.body === "string" ? answer : { ...answer, body: withHeartbeats(answer.body) },
    ),
  },
];
