import { metrics, type MeterProvider, propagation, trace, type TracerProvider } from "@opentelemetry/api";
import type { Observer } from "../server/index.ts";
import { meterRequests } from "./metrics.ts";
import { both } from "./signal.ts";
import { traceRequests } from "./tracing.ts";

/** Which SDK gets spans and metrics, and whether they name users. */
export interface OpenTelemetryOptions {
  /** Default: the global one. */
  tracerProvider?: TracerProvider;
  /** Default: the global one when the first request arrives. */
  meterProvider?: MeterProvider;
  /** The value of the span attribute `user.id` for the user with this id. Default: spans name no user. */
  user?: (userId: string) => string;
}

/**
 * Spans and metrics of a server through the OpenTelemetry API. Without an SDK they go nowhere. A request continues the trace
 * that its headers name, or that of the instrumentation around it, and the application runs inside the span of its turn.
 */
export function openTelemetry(options: OpenTelemetryOptions = {}): Observer {
  const traced = traceRequests(options.tracerProvider ?? trace.getTracerProvider(), options.user);
  // Not before the first request: an SDK may be registered after the server is created, and meters do not wait for it.
  let metered: ReturnType<typeof meterRequests> | undefined;
  return {
    get headers() {
      return propagation.fields();
    },
    request(begin) {
      metered ??= meterRequests(options.meterProvider ?? metrics.getMeterProvider());
      return both(traced(begin), metered());
    },
  };
}
