import { context, propagation } from "@opentelemetry/api";
import { AsyncLocalStorageContextManager } from "@opentelemetry/context-async-hooks";
import { CompositePropagator, W3CBaggagePropagator, W3CTraceContextPropagator } from "@opentelemetry/core";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
  TracerProvider,
} from "@opentelemetry/sdk-trace";

/** A point of a metric: how often it was measured, or its sum, by attributes. */
export type Points = Record<string, { attributes: object; value: number }[]>;

/** An SDK that keeps its spans and metrics. */
export function sdk() {
  const spans = new InMemorySpanExporter();
  const measured = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  const tracerProvider = new TracerProvider({
    spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
  });
  const meterProvider = new MeterProvider({
    readers: [new PeriodicExportingMetricReader({ exporter: measured, exportIntervalMillis: 3_600_000 })],
  });
  return {
    providers: { tracerProvider, meterProvider },
    spans: () => spans.getFinishedSpans(),
    async metrics(): Promise<Points> {
      measured.reset();
      await meterProvider.forceFlush();
      const metrics = measured
        .getMetrics()
        .flatMap(({ scopeMetrics }) => scopeMetrics.flatMap((scope) => scope.metrics));
      return Object.fromEntries(
        metrics.map(({ descriptor, dataPoints }) => [
          descriptor.name,
          dataPoints.map(({ attributes, value }) => ({
            attributes,
            value: typeof value === "number" ? value : value.count,
          })),
        ]),
      );
    },
  };
}

/** What an application registers once for its process. */
export function register(): void {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(
    new CompositePropagator({ propagators: [new W3CTraceContextPropagator(), new W3CBaggagePropagator()] }),
  );
}

export function unregister(): void {
  context.disable();
  propagation.disable();
}

/** The names of spans, each indented below its parent. */
export function treeOf(spans: readonly ReadableSpan[], parentId?: string, depth = 0): string[] {
  const known = new Set(spans.map((span) => span.spanContext().spanId));
  const isChild = (span: ReadableSpan): boolean => {
    const parent = span.parentSpanContext?.spanId;
    return parentId === undefined ? parent === undefined || !known.has(parent) : parent === parentId;
  };
  return spans
    .filter(isChild)
    .toSorted((a, b) => a.startTime[0] - b.startTime[0] || a.startTime[1] - b.startTime[1])
    .flatMap((span) => [
      `${"  ".repeat(depth)}${span.name}`,
      ...treeOf(spans, span.spanContext().spanId, depth + 1),
    ]);
}

/** Everything of a span that is exported. */
export const exported = (span: ReadableSpan): unknown => ({
  name: span.name,
  attributes: span.attributes,
  events: span.events,
  status: span.status,
  links: span.links,
  context: span.spanContext(),
  resource: span.resource.attributes,
});
