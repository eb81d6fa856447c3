import {
  aws_applicationautoscaling as scaling,
  type aws_ecs as ecs,
  type aws_elasticloadbalancingv2 as elb,
  Duration,
} from 'aws-cdk-lib';

import type { Sizing } from './sizes.ts';
import { workerMetric } from './worker-metrics.ts';

/** What the web tasks take to answer, in seconds. */
export const responseTime = (target: elb.ApplicationTargetGroup, statistic: string) =>
  target.metrics.targetResponseTime({ statistic, period: Duration.minutes(1) });

/** Web tasks by processor and by how long people wait; workers by how long jobs wait. */
export function scale(
  {
    web,
    worker,
    target,
  }: { web: ecs.FargateService; worker: ecs.FargateService; target: elb.ApplicationTargetGroup },
  sizing: Sizing,
  running: boolean,
): void {
  if (!running) return;
  const webs = web.autoScaleTaskCount({
    minCapacity: sizing.web.least,
    maxCapacity: sizing.web.most,
  });
  webs.scaleOnCpuUtilization('Processor', {
    targetUtilizationPercent: 55,
    scaleInCooldown: Duration.minutes(5),
    scaleOutCooldown: Duration.minutes(1),
  });
  // Out by latency, in by processor alone: few requests are quick on one task as on ten.
  webs.scaleOnMetric('Latency', {
    metric: responseTime(target, 'p95'),
    adjustmentType: scaling.AdjustmentType.PERCENT_CHANGE_IN_CAPACITY,
    minAdjustmentMagnitude: 1,
    evaluationPeriods: 3,
    datapointsToAlarm: 2,
    scalingSteps: [
      { lower: 0.5, upper: 1.5, change: 25 },
      { lower: 1.5, change: 50 },
    ],
    cooldown: Duration.minutes(2),
  });
  const workers = worker.autoScaleTaskCount({
    minCapacity: sizing.worker.least,
    maxCapacity: sizing.worker.most,
  });
  workers.scaleOnMetric('QueueAge', {
    metric: workerMetric('oldestJob', 'Maximum'),
    adjustmentType: scaling.AdjustmentType.CHANGE_IN_CAPACITY,
    evaluationPeriods: 3,
    datapointsToAlarm: 3,
    scalingSteps: [
      { upper: 5, change: -1 },
      { lower: 30, upper: 120, change: 1 },
      { lower: 120, change: 2 },
    ],
    cooldown: Duration.minutes(3),
  });
}
