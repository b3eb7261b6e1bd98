import type { Attributes } from "@opentelemetry/api";

/** Every attribute of spans and metrics. They use the names of OpenTelemetry's semantic conventions where these exist. */
export type SignalAttributes = {
  "chatkit.operation"?: string | undefined;
  "chatkit.request.id"?: string;
  /** How many events of a stream were sent. */
  "chatkit.stream.events"?: number | undefined;
  /** Absent if the client stayed. */
  "chatkit.client_gone"?: true | undefined;
  "chatkit.turn.outcome"?: string;
  /** Seconds. */
  "chatkit.turn.time_to_first_event"?: number | undefined;
  "chatkit.store.method"?: string;
  /** The id of the thread. */
  "gen_ai.conversation.id"?: string | undefined;
  "user.id"?: string | undefined;
  "http.response.status_code"?: number | undefined;
  "error.type"?: string | undefined;
};

/** The attributes that have a value; a metric would also keep the others. */
export const attributes = (given: SignalAttributes): Attributes =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));

/** Histograms are in seconds, by the conventions. */
export const metric = {
  requestDuration: "chatkit.server.request.duration",
  openStreams: "chatkit.server.open_streams",
  events: "chatkit.server.events",
  turnDuration: "chatkit.server.turn.duration",
  timeToFirstEvent: "chatkit.server.time_to_first_event",
  storeCallDuration: "chatkit.server.store_call.duration",
} as const;

/** Of the tracer and of the meter. */
export const scope = "@chatkit-protocol/core";
