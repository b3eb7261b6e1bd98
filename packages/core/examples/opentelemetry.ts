import { trace } from "@opentelemetry/api";
import { ChatKitServer, memoryStore, requestLogs } from "@chatkit-protocol/core";
import { openTelemetry } from "@chatkit-protocol/core/opentelemetry";

const tracer = trace.getTracer("my-app");

export const server = new ChatKitServer({
  store: memoryStore(),
  async *respond() {
    // A child of the turn's span, as are the spans of model SDKs, HTTP clients and databases.
    yield await tracer.startActiveSpan("look up the weather", async (span) => {
      span.end();
      return "It is sunny.";
    });
  },
  observers: [
    openTelemetry(),
    requestLogs({
      fields() {
        const { traceId, spanId } = trace.getActiveSpan()?.spanContext() ?? {};
        return { trace_id: traceId, span_id: spanId };
      },
    }),
  ],
  onError(error, { requestId }) {
    console.error(requestId, error);
    // Errors are recorded by class only, unless you record them: their text may come from a user.
    if (error instanceof Error) trace.getActiveSpan()?.recordException(error);
  },
});
