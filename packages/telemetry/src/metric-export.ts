import { type HrTime, ValueType } from '@opentelemetry/api';
import { OTLPMetricExporter } from '@opentelemetry/exporter-metrics-otlp-http';
import type { Resource } from '@opentelemetry/resources';
import {
  AggregationTemporality,
  type CollectionResult,
  type DataPoint,
  DataPointType,
  MeterProvider,
  type MetricData,
  PeriodicExportingMetricReader,
} from '@opentelemetry/sdk-metrics';
import type { Family, Metrics } from './metrics.ts';

/**
 * Sends the counters that `/metrics` shows, now and then.
 * @param every milliseconds
 * @returns sends them again, and stops
 */
export function exportMetrics(
  metrics: Metrics,
  resource: Resource,
  every: number,
): () => Promise<void> {
  const start = hrTime(Date.now());
  const collect = async (): Promise<CollectionResult> => {
    const end = hrTime(Date.now());
    const families = await metrics.read();
    return {
      resourceMetrics: {
        resource,
        scopeMetrics: [
          {
            scope: { name: 'gatehouse' },
            metrics: families.map((family) => toMetric(family, { start, end })),
          },
        ],
      },
      errors: [],
    };
  };
  const reader = new PeriodicExportingMetricReader({
    exporter: new OTLPMetricExporter(),
    exportIntervalMillis: every,
    metricProducers: [{ collect }],
  });
  const provider = new MeterProvider({ resource, readers: [reader] });
  return () => provider.shutdown();
}

function toMetric(family: Family, { start, end }: { start: HrTime; end: HrTime }): MetricData {
  const point = <T>(labels: Readonly<Record<string, string>>, value: T): DataPoint<T> => ({
    startTime: start,
    endTime: end,
    attributes: labels,
    value,
  });
  const common = {
    descriptor: {
      name: family.name,
      description: family.help,
      unit: family.kind === 'histogram' ? 's' : '1',
      valueType: ValueType.DOUBLE,
    },
    aggregationTemporality: AggregationTemporality.CUMULATIVE,
  };
  if (family.kind === 'histogram') {
    return {
      ...common,
      dataPointType: DataPointType.HISTOGRAM,
      dataPoints: family.series.map(({ labels, bounds, counts, sum, count }) =>
        point(labels, { buckets: { boundaries: [...bounds], counts: [...counts] }, sum, count }),
      ),
    };
  }
  const dataPoints = family.series.map(({ labels, value }) => point(labels, value));
  return family.kind === 'counter'
    ? { ...common, dataPointType: DataPointType.SUM, isMonotonic: true, dataPoints }
    : { ...common, dataPointType: DataPointType.GAUGE, dataPoints };
}

function hrTime(milliseconds: number): HrTime {
  return [Math.trunc(milliseconds / 1_000), (milliseconds % 1_000) * 1_000_000];
}
