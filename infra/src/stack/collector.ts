import { NAMESPACE, WORKER_METRICS } from './worker-metrics.ts';

/** The OpenTelemetry collector of AWS: takes what the worker counts, and writes it as log lines. */
export const COLLECTOR = 'public.ecr.aws/aws-observability/aws-otel-collector:v0.45.1';

/** What alarms and scaling need: a number each for the whole worker. */
export const collectorConfig = (logGroup: string, region: string) =>
  JSON.stringify({
    receivers: { otlp: { protocols: { http: { endpoint: '127.0.0.1:4318' } } } },
    processors: { batch: { timeout: '30s' } },
    exporters: {
      awsemf: {
        region,
        namespace: NAMESPACE,
        log_group_name: logGroup,
        log_stream_name: 'metrics',
        resource_to_telemetry_conversion: { enabled: true },
        dimension_rollup_option: 'NoDimensionRollup',
        metric_declarations: [
          { dimensions: [['service.name']], metric_name_selectors: Object.values(WORKER_METRICS) },
        ],
      },
    },
    service: {
      pipelines: { metrics: { receivers: ['otlp'], processors: ['batch'], exporters: ['awsemf'] } },
    },
  });
