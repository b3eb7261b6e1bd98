import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
  type TracerProvider,
} from "@opentelemetry/api";
import type { Observation, RequestBegin } from "../server/index.ts";
import { attributes, scope } from "./names.ts";
import type { Signal } from "./signal.ts";

/** A span for each request, within it one for its turn, and one for each call of the store. */
export function traceRequests(
  provider: TracerProvider,
  user?: (userId: string) => string,
): (begin: RequestBegin) => Signal {
  const tracer = provider.getTracer(scope);
  const userOf = (userId: string | undefined): string | undefined =>
    user && userId !== undefined ? user(userId) : undefined;

  return ({ requestId, headers }) => {
    const { kind, parent } = callerOf(headers);
    const named = attributes({ "chatkit.request.id": requestId });
    const request = tracer.startSpan("chatkit request", { kind, attributes: named }, parent);
    const whole = trace.setSpan(parent, request);
    /** The parent of store calls if no context manager knows the active span. */
    let innermost = whole;

    return {
      ...inside(whole),
      turn({ operation, threadId, userId }) {
        const about = attributes({
          "chatkit.operation": operation,
          "gen_ai.conversation.id": threadId,
          "user.id": userOf(userId),
        });
        const turn = tracer.startSpan("chatkit turn", { attributes: about }, whole);
        innermost = trace.setSpan(whole, turn);
        return {
          ...inside(innermost),
          end({ outcome, errorType, timeToFirstEvent }) {
            innermost = whole;
            turn.setAttributes(
              attributes({
                "chatkit.turn.outcome": outcome,
                "chatkit.turn.time_to_first_event":
                  timeToFirstEvent === undefined ? undefined : timeToFirstEvent / 1000,
              }),
            );
            finish(turn, errorType);
          },
        };
      },
      storeCall({ method }) {
        const active = context.active();
        const parent = trace.getSpan(active) ? active : innermost;
        const about = attributes({ "chatkit.store.method": method });
        const call = tracer.startSpan(`chatkit store.${method}`, { attributes: about }, parent);
        return {
          ...inside(trace.setSpan(parent, call)),
          end: ({ errorType }) => finish(call, errorType),
        };
      },
      end({ operation, threadId, userId, status, errorType, events, isClientGone }) {
        if (operation !== undefined) request.updateName(`chatkit ${operation}`);
        request.setAttributes(
          attributes({
            "chatkit.operation": operation,
            "gen_ai.conversation.id": threadId,
            "user.id": userOf(userId),
            "http.response.status_code": status,
            "chatkit.stream.events": events,
            "chatkit.client_gone": isClientGone || undefined,
          }),
        );
        // By the HTTP conventions, a refusal is not an error of the server.
        finish(request, errorType, status !== undefined && status >= 400 && status < 500);
      },
    };
  };
}

/**
 * The caller of the request: the span around it in this process, such as that of an HTTP instrumentation; else the one that its
 * headers name.
 */
function callerOf(headers: RequestBegin["headers"]): { kind: SpanKind; parent: Context } {
  const active = context.active();
  const caller = trace.getSpanContext(active);
  if (caller && caller.isRemote !== true) return { kind: SpanKind.INTERNAL, parent: active };
  return { kind: SpanKind.SERVER, parent: caller ? active : propagation.extract(active, headers) };
}

const inside = (within: Context): Pick<Observation<never>, "run"> => ({
  run: (work) => context.with(within, work),
});

function finish(span: Span, errorType: string | undefined, isRefusal = false): void {
  span.setAttributes(attributes({ "error.type": errorType }));
  if (errorType !== undefined && !isRefusal) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}
