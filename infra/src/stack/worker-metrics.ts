import { aws_cloudwatch as cloudwatch, Duration } from 'aws-cdk-lib';

/** Where the worker's numbers are found in CloudWatch. */
export const NAMESPACE = 'Gatehouse';

/** Names of the worker's own metrics: `docs/operations.md`. */
export const WORKER_METRICS = {
  oldestJob: 'gatehouse_oldest_job_seconds',
  parkedJobs: 'gatehouse_parked_jobs',
  drift: 'gatehouse_drift_total',
} as const;

/** One of them, of all workers together. */
export const workerMetric = (name: keyof typeof WORKER_METRICS, statistic: 'Maximum' | 'Sum') =>
  new cloudwatch.Metric({
    namespace: NAMESPACE,
    metricName: WORKER_METRICS[name],
    dimensionsMap: { 'service.name': 'gatehouse-worker' },
    statistic,
    period: Duration.minutes(1),
  });
