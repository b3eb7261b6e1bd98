import type { RequestHandler, IncomingRequest } from "@chatkit-protocol/core";
import { type Mutant, textOf } from "../support/mutant.ts";

/** Answers as `change` wants it, which is given the request with its body as text. */
const asking =
  (
    change: (
      request: IncomingRequest & { body: string },
      handler: RequestHandler,
    ) => ReturnType<RequestHandler["handle"]>,
  ) =>
  (handler: RequestHandler): RequestHandler["handle"] =>
  async (request) =>
    change({ ...request, body: await textOf(request) }, handler);

/** The user whom a body names. */
function namedIn(body: string): string | undefined {
  return /"user_id":"([^"]+)"/.exec(body)?.[1];
}

const alice = { userId: "alice" };

/** Servers that know who asks, and forget it; and what an application wants, and does not get. */
export const identities: readonly Mutant[] = [
  {
    id: "lists-everybody's-threads",
    breaks: "IS-01/foreign-thread-listed",
    alsoBreaks: ["IS-03", "IS-07"],
    answer: asking((request, handler) =>
      handler.handle(
        request.body.includes('"threads.list"') && request.identity
          ? { ...request, identity: alice }
          : request,
      ),
    ),
  },
  {
    id: "forbids-what-is-foreign",
    breaks: "IS-02/foreign-thread-distinguishable",
    answer: asking(async (request, handler) => {
      const answer = await handler.handle(request);
      if (answer.status !== 404 || !request.body.includes('"threads.get_by_id"')) return answer;
      const known = await handler.handle({ ...request, identity: alice });
      return known.status === 200 ? { ...answer, status: 403 } : answer;
    }),
  },
  {
    id: "lists-the-items-of-anybody",
    breaks: "IS-02/foreign-thread-open",
    alsoBreaks: ["IS-03"],
    answer: asking(async (request, handler) => {
      const answer = await handler.handle(request);
      if (answer.status !== 404 || !request.body.includes('"items.list"')) return answer;
      return handler.handle({ ...request, identity: alice });
    }),
  },
  {
    id: "believes-the-body",
    breaks: "IS-07/identity-read-from-body",
    answer: asking((request, handler) => {
      const userId = namedIn(request.body);
      return handler.handle(
        userId !== undefined && request.identity ? { ...request, identity: { userId } } : request,
      );
    }),
  },
  {
    id: "shows-exceptions",
    breaks: "TR-19/exception-text-sent",
    handlers: ({ respond }) => ({
      async *respond(...turn) {
        try {
          yield* respond(...turn);
        } catch (error) {
          if (!(error instanceof Error) || error.constructor !== Error) throw error;
          yield { type: "error", code: "stream.error", message: error.message, allow_retry: true };
        }
      },
    }),
  },
  {
    id: "always-allows-to-cancel",
    breaks: "CN-08/allow-cancel-ignored",
    handlers: () => ({ streamOptions: () => ({ allow_cancel: true }) }),
  },
];
