import type { Answer, RequestHandler, IncomingRequest } from "@chatkit-protocol/core/server";

/** The headers of a stream, as the server sends them. */
export const streamHeaders = {
  "content-type": "text/event-stream; charset=utf-8",
  "cache-control": "no-cache, no-transform",
  "x-accel-buffering": "no",
} as const;

export const json = (value: unknown, status = 200): Answer => ({
  status,
  headers: { "content-type": "application/json" },
  body: JSON.stringify(value),
});

export const stream = (body: AsyncIterable<string>): Answer => ({
  status: 200,
  headers: streamHeaders,
  body,
});

export interface FakeHandler extends RequestHandler {
  /** Every request that it got. */
  requests: IncomingRequest[];
  /** The first request, as soon as it has come. */
  firstRequest: Promise<IncomingRequest>;
}

/** A handler that records its requests and answers with `answer`. */
export function fake(answer: (request: IncomingRequest) => Answer | Promise<Answer>): FakeHandler {
  const requests: IncomingRequest[] = [];
  const first = Promise.withResolvers<IncomingRequest>();
  const handle = (request: IncomingRequest): Promise<Answer> => {
    requests.push(request);
    first.resolve(request);
    return Promise.resolve(answer(request));
  };
  return { handle, requests, firstRequest: first.promise };
}

export interface ManualBody extends AsyncIterable<string> {
  push: (chunk: string) => void;
  end: () => void;
  fail: (error: Error) => void;
  /** The time (performance.now) at which `return()` was called. */
  returned: Promise<number>;
}

/** A body that makes nothing but what the test pushes. */
export function manualBody(): ManualBody {
  const resolvers: PromiseWithResolvers<IteratorResult<string>>[] = [];
  const returned = Promise.withResolvers<number>();
  const step = (index: number): PromiseWithResolvers<IteratorResult<string>> => {
    const known = resolvers[index] ?? Promise.withResolvers<IteratorResult<string>>();
    // The reader of the step gets its failure.
    known.promise.catch(() => undefined);
    resolvers[index] = known;
    return known;
  };
  let written = 0;
  let read = 0;
  return {
    push: (value) => step(written++).resolve({ done: false, value }),
    end: () => step(written++).resolve({ done: true, value: undefined }),
    fail: (error) => step(written++).reject(error),
    returned: returned.promise,
    [Symbol.asyncIterator]: () => ({
      next: () => step(read++).promise,
      return() {
        returned.resolve(performance.now());
        // As every body must, it ends a next() that waits.
        for (; written < read; written++) step(written).resolve({ done: true, value: undefined });
        return Promise.resolve({ done: true, value: undefined });
      },
    }),
  };
}

/** The text of a request's body in whatever form the adapter hands it on; an object becomes JSON again. */
export async function bodyText(body: IncomingRequest["body"]): Promise<string> {
  if (body === undefined) return "";
  if (typeof body === "string") return body;
  if (body instanceof Uint8Array) return Buffer.from(body).toString();
  if (!(Symbol.asyncIterator in body)) return JSON.stringify(body);
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
