import {
  aws_cloudwatch as cloudwatch,
  aws_elasticloadbalancingv2 as elb,
  Duration,
} from 'aws-cdk-lib';

import type { ApiFunction } from './api-function.ts';
import type { Front } from './front.ts';
import type { Parts } from './parts.ts';
import { responseTime } from './scaling.ts';
import type { Services } from './services.ts';
import type { Sizing } from './sizes.ts';
import type { Triggers } from './triggers.ts';
import { workerMetric } from './worker-metrics.ts';

const MINUTE = Duration.minutes(1);

/** All that is looked after. */
export type WatchedParts = Omit<Parts, 'network' | 'secrets'> & {
  readonly services: Services;
  readonly front: Front;
  readonly triggers: Triggers | undefined;
  readonly api: ApiFunction | undefined;
};

/** A metric, and where it is an alarm. */
interface Watched {
  readonly metric: cloudwatch.IMetric;
  readonly above: number;
  /** For how many minutes on end. */
  readonly minutes: number;
  readonly missing?: cloudwatch.TreatMissingData;
}

/** What the alarms and the dashboard look at, by what stands above it. */
export function watchedMetrics({
  installation,
  sizing,
  data,
  identity,
  services,
  front,
  triggers,
  api,
}: WatchedParts): Record<string, Watched> {
  const sum = { statistic: 'Sum', period: MINUTE };
  const { target, balancer, firewall } = front;
  const throttles = (metricName: string) =>
    new cloudwatch.Metric({
      namespace: 'AWS/Cognito',
      metricName,
      dimensionsMap: { UserPool: identity.pool.ref, UserPoolClient: identity.web.ref },
      ...sum,
    });
  const throttled = new cloudwatch.MathExpression({
    expression: 'FILL(signIn, 0) + FILL(refresh, 0) + FILL(federation, 0)',
    label: 'throttled',
    usingMetrics: {
      signIn: throttles('SignInThrottles'),
      refresh: throttles('TokenRefreshThrottles'),
      federation: throttles('FederationThrottles'),
    },
    period: MINUTE,
  });
  const ses = (metricName: string) =>
    new cloudwatch.Metric({
      namespace: 'AWS/SES',
      metricName,
      statistic: 'Average',
      period: Duration.hours(1),
    });
  return {
    'Server errors': {
      metric: target.metrics.httpCodeTarget(elb.HttpCodeTarget.TARGET_5XX_COUNT, sum),
      above: 5,
      minutes: 3,
    },
    'Errors of the load balancer': {
      metric: balancer.metrics.httpCodeElb(elb.HttpCodeElb.ELB_5XX_COUNT, sum),
      above: 5,
      minutes: 3,
    },
    'Slow answers (p99, seconds)': { metric: responseTime(target, 'p99'), above: 2, minutes: 5 },
    'Unhealthy web tasks': {
      metric: target.metrics.unhealthyHostCount({ statistic: 'Maximum', period: MINUTE }),
      above: 0,
      minutes: 5,
    },
    'Oldest job (seconds)': {
      metric: workerMetric('oldestJob', 'Maximum'),
      above: 300,
      minutes: 5,
      // No number means no worker.
      ...(installation.image !== undefined && { missing: cloudwatch.TreatMissingData.BREACHING }),
    },
    'Parked jobs': { metric: workerMetric('parkedJobs', 'Maximum'), above: 0, minutes: 5 },
    'Differences with the pool': {
      metric: workerMetric('drift', 'Sum'),
      above: 0,
      minutes: 1,
    },
    'Throttled by Cognito': { metric: throttled, above: 0, minutes: 3 },
    'Database processor (%)': {
      metric: data.cluster.metricCPUUtilization({ period: MINUTE }),
      above: 80,
      minutes: 10,
    },
    'Database capacity (units)': {
      metric: data.cluster.metricServerlessDatabaseCapacity({
        statistic: 'Maximum',
        period: MINUTE,
      }),
      above: sizing.database.most * 0.9,
      minutes: 10,
    },
    'Database connections': {
      metric: data.cluster.metricDatabaseConnections({ statistic: 'Maximum', period: MINUTE }),
      above: connections(sizing) + (triggers?.connections ?? 0) + (api?.connections ?? 0),
      minutes: 5,
    },
    'Web tasks at work': {
      metric: services.web.metricCpuUtilization({ period: MINUTE }),
      above: 90,
      minutes: 10,
    },
    'Refused by the firewall': {
      metric: new cloudwatch.Metric({
        namespace: 'AWS/WAFV2',
        metricName: 'BlockedRequests',
        dimensionsMap: { WebACL: firewall.name ?? '', Region: installation.region, Rule: 'ALL' },
        ...sum,
      }),
      above: 1_000,
      minutes: 5,
    },
    'Mail bounced (part)': { metric: ses('Reputation.BounceRate'), above: 0.05, minutes: 1 },
    'Mail complained of (part)': {
      metric: ses('Reputation.ComplaintRate'),
      above: 0.001,
      minutes: 1,
    },
    ...(api && {
      'Server errors of the API function': {
        metric: api.gateway.metric('5xx', 'Sum'),
        above: 5,
        minutes: 3,
      },
      // At its limit of environments: what is turned away is a 503 in the line above, or waits.
      'API function turned away': {
        metric: api.code.metricThrottles(sum),
        above: 0,
        minutes: 3,
      },
      'Slow answers of the API function (p99, milliseconds)': {
        metric: api.gateway.metric('Latency', 'p99'),
        above: 4_000,
        minutes: 5,
      },
    }),
    ...(triggers && { 'Triggers that fail': { metric: triggers.failures, above: 0, minutes: 3 } }),
  };
}

/** What the tasks ask for at most, as docs/deploy.md counts it: 11 for a web process and as many again for its pages, 19 for a worker. */
const connections = ({ web, worker }: Sizing) => web.most * 22 + worker.most * 19;
