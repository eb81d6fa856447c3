import type { Metrics } from './metrics.ts';
import { useTracer } from './trace.ts';

export interface TelemetryOptions {
  /** The program, unless OTEL_SERVICE_NAME says otherwise. */
  readonly service: string;
  /** Null where another thread sends them. */
  readonly metrics: Metrics | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** How often metrics are sent, in milliseconds. */
const EVERY = 60_000;
/** Spans that wait to be sent at most: with the receiver away, more are let go. */
const MOST_WAITING = 2_048;

/**
 * Sends traces and metrics by OTLP over HTTP, when OTEL_EXPORTER_OTLP_ENDPOINT is set; else nothing
 * is loaded. The exporters read the other OTEL_EXPORTER_OTLP_ settings by themselves. A receiver
 * that is away costs no request anything.
 * @returns sends what is left, and stops
 * @see https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export async function startTelemetry({
  service,
  metrics,
  environment,
}: TelemetryOptions): Promise<() => Promise<void>> {
  if (!environment['OTEL_EXPORTER_OTLP_ENDPOINT']) return () => Promise.resolve();
  const [{ context }, hooks, sdk, traces, { resourceFromAttributes }, meter] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/context-async-hooks'),
    import('@opentelemetry/sdk-trace'),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/resources'),
    import('./metric-export.ts'),
  ]);
  const resource = resourceFromAttributes({
    'service.name': environment['OTEL_SERVICE_NAME'] ?? service,
    'service.namespace': 'gatehouse',
  });
  context.setGlobalContextManager(new hooks.AsyncLocalStorageContextManager().enable());
  const exporter = new traces.OTLPTraceExporter();
  const spans = new sdk.BatchSpanProcessor({ exporter, maxQueueSize: MOST_WAITING });
  const provider = new sdk.TracerProvider({
    resource,
    sampler: new sdk.ParentBasedSampler({
      root: new sdk.TraceIdRatioBasedSampler(parseRatio(environment['OTEL_TRACES_SAMPLER_ARG'])),
    }),
    spanProcessors: [spans],
  });
  useTracer(provider.getTracer('gatehouse'));
  const stopMetrics = metrics && meter.exportMetrics(metrics, resource, EVERY);
  return async () => {
    useTracer(undefined);
    // What cannot be sent is let go.
    await Promise.allSettled([provider.shutdown(), stopMetrics?.()]);
    context.disable();
  };
}

/** The part of all traces that is kept; all of them unless told otherwise. */
function parseRatio(text: string | undefined): number {
  const ratio = Number(text ?? 1);
  return ratio >= 0 && ratio <= 1 ? ratio : 1;
}
