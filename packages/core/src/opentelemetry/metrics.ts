import type { MeterProvider } from "@opentelemetry/api";
import { attributes, metric, scope } from "./names.ts";
import type { Signal } from "./signal.ts";

/** Seconds: from the time of a memory store to the time of a model. */
const explicitBucketBoundaries = [
  0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300,
];

/** The metrics of all requests; none of their attributes grows with the number of users, threads or requests. */
export function meterRequests(provider: MeterProvider): () => Signal {
  const meter = provider.getMeter(scope);
  const histogram = (name: string, description: string) => {
    const seconds = meter.createHistogram(name, {
      description,
      unit: "s",
      advice: { explicitBucketBoundaries },
    });
    return (milliseconds: number, about: Parameters<typeof attributes>[0]): void =>
      seconds.record(milliseconds / 1000, attributes(about));
  };
  const requests = histogram(metric.requestDuration, "From a request to the end of its answer");
  const turns = histogram(metric.turnDuration, "From the start of a turn until all of it is stored");
  const firstEvents = histogram(
    metric.timeToFirstEvent,
    "From the start of a turn to its handler's first event",
  );
  const storeCalls = histogram(metric.storeCallDuration, "Duration of a store call");
  const openStreams = meter.createUpDownCounter(metric.openStreams, {
    description: "Answers that are being streamed",
    unit: "{stream}",
  });
  const sent = meter.createCounter(metric.events, { description: "Events sent", unit: "{event}" });

  return () => {
    let isStream = false;
    return {
      turn({ operation }) {
        const about = { "chatkit.operation": operation };
        isStream = true;
        openStreams.add(1);
        return {
          end({ outcome, errorType, duration, timeToFirstEvent }) {
            turns(duration, { ...about, "chatkit.turn.outcome": outcome, "error.type": errorType });
            if (timeToFirstEvent !== undefined) firstEvents(timeToFirstEvent, about);
          },
        };
      },
      storeCall: ({ method }) => ({
        end: ({ errorType, duration }) =>
          storeCalls(duration, { "chatkit.store.method": method, "error.type": errorType }),
      }),
      end({ operation, status, errorType, events, isClientGone, duration }) {
        const about = { "chatkit.operation": operation };
        requests(duration, {
          ...about,
          "http.response.status_code": status,
          "error.type": errorType,
          "chatkit.client_gone": isClientGone || undefined,
        });
        if (events !== undefined) sent.add(events, attributes(about));
        if (isStream) openStreams.add(-1);
      },
    };
  };
}
