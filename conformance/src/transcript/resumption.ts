import type { Exchange } from "./transcript.ts";
import type { Frame, View } from "./view.ts";

/** The headers of the extension "resuming streams". */
export const resumptionHeaders = {
  supports: "chatkit-resume",
  key: "idempotency-key",
  stream: "chatkit-stream",
  last: "last-event-id",
} as const;

/** The operations of the extension. */
export const streamOperations: ReadonlySet<unknown> = new Set(["streams.resume", "streams.stop"]);

const sent = ({ request }: Exchange, wanted: string): string | undefined =>
  Object.entries(request.headers).find(([name]) => name.toLowerCase() === wanted)?.[1];

/** Whether a client says that it supports the extension. */
export const asksToResume = ({ exchange }: View): boolean =>
  sent(exchange, resumptionHeaders.supports) === "1";

/** Whether a server says that it supports the extension. */
export const offersToResume = (view: View): boolean => view.header(resumptionHeaders.supports) === "1";

/** The id of the stream of an answer; undefined for one that cannot be resumed. */
export const streamIdOf = (view: View): string | undefined =>
  view.accepted ? view.header(resumptionHeaders.stream) : undefined;

/** The number of the last frame that the client has read before; 0: none. */
export const lastReadBefore = ({ exchange }: View): number =>
  Number(sent(exchange, resumptionHeaders.last) ?? "0");

/** The number of a frame; undefined if it has none. */
export const numberOf = ({ id }: Frame): number | undefined =>
  id !== undefined && /^\d+$/.test(id) ? Number(id) : undefined;

/** The streams with an id, by user and id: one list for the connections that have read a stream, in their order. */
export const readingsOf = (views: readonly View[]): readonly (readonly View[])[] => [
  ...Map.groupBy(
    views.filter((view) => streamIdOf(view) !== undefined),
    (view) => `${view.exchange.user} ${streamIdOf(view)}`,
  ).values(),
];

/**
 * The exchanges that are judged as a conversation: without those that read again what another one has started, and without
 * streams that `streams.stop` has ended, in which items stay open.
 */
export function firstReadings(views: readonly View[]): readonly View[] {
  if (!views.some(({ exchange }) => sent(exchange, resumptionHeaders.supports) !== undefined)) return views;
  const again = new Set(readingsOf(views).flatMap(([, ...others]) => others));
  const stopped = new Set(
    views.flatMap(({ exchange: { user, request } }) =>
      request.operation === "streams.stop" ? [`${user} ${stoppedBy(request.body)}`] : [],
    ),
  );
  return views.filter((view) => {
    const { user, request } = view.exchange;
    const isAbout = streamOperations.has(request.operation) && asksToResume(view);
    const isStopped = stopped.has(`${user} ${streamIdOf(view)}`);
    return !again.has(view) && !isAbout && !isStopped && lastReadBefore(view) === 0;
  });
}

/** The stream that a request stops, which the kit or a client has printed as JSON. */
const stoppedBy = (body: Exchange["request"]["body"]): string =>
  (typeof body === "string" ? /"stream_id"\s*:\s*"([^"]+)"/.exec(body)?.[1] : undefined) ?? "";
