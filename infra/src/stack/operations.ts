import {
  aws_backup as backup,
  aws_budgets as budgets,
  aws_cloudwatch as cloudwatch,
  aws_cloudwatch_actions as actions,
  aws_events as events,
  aws_sns as sns,
  aws_sns_subscriptions as subscriptions,
  Duration,
  RemovalPolicy,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Installation } from './installation.ts';
import { type WatchedParts, watchedMetrics } from './watched-metrics.ts';

/** Alarms, a dashboard, backups beside those of Aurora, and a budget. */
export class Operations extends Construct {
  readonly alarms: sns.Topic;

  constructor(scope: Construct, id: string, props: WatchedParts) {
    super(scope, id);
    const { installation, key } = props;
    this.alarms = new sns.Topic(this, 'Alarms', { masterKey: key, enforceSSL: true });
    this.alarms.addSubscription(new subscriptions.EmailSubscription(installation.alarmEmail));
    const metrics = watchedMetrics(props);
    for (const [name, { metric, above, minutes, missing }] of Object.entries(metrics)) {
      const alarm = new cloudwatch.Alarm(this, name, {
        metric,
        threshold: above,
        comparisonOperator: cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD,
        evaluationPeriods: minutes,
        datapointsToAlarm: minutes,
        treatMissingData: missing ?? cloudwatch.TreatMissingData.NOT_BREACHING,
      });
      alarm.addAlarmAction(new actions.SnsAction(this.alarms));
      alarm.addOkAction(new actions.SnsAction(this.alarms));
    }
    const dashboard = new cloudwatch.Dashboard(this, 'Dashboard', {
      dashboardName: installation.name,
    });
    dashboard.addWidgets(
      ...Object.entries(metrics).map(
        ([title, { metric, above }]) =>
          new cloudwatch.GraphWidget({
            title,
            left: [metric],
            leftAnnotations: [{ value: above, label: 'alarm' }],
            width: 8,
          }),
      ),
    );
    this.#backUp(props);
    this.#budget(installation);
  }

  #backUp({ installation, key, data, files }: WatchedParts): void {
    const vault = new backup.BackupVault(this, 'Vault', {
      encryptionKey: key,
      // No one deletes a younger one by mistake.
      lockConfiguration: { minRetention: Duration.days(30) },
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const plan = new backup.BackupPlan(this, 'Plan', {
      backupPlanName: installation.name,
      backupVault: vault,
    });
    plan.addRule(
      new backup.BackupPlanRule({
        ruleName: 'daily',
        scheduleExpression: events.Schedule.cron({ hour: '3', minute: '30' }),
        deleteAfter: Duration.days(35),
      }),
    );
    plan.addSelection('Kept', {
      resources: [
        backup.BackupResource.fromArn(data.cluster.clusterArn),
        backup.BackupResource.fromArn(files.bucket.bucketArn),
      ],
      allowRestores: true,
    });
  }

  #budget({ name, alarmEmail, monthlyBudget }: Installation): void {
    const subscribers = [{ address: alarmEmail, subscriptionType: 'EMAIL' }];
    const at = (threshold: number, notificationType: 'ACTUAL' | 'FORECASTED') => ({
      notification: { comparisonOperator: 'GREATER_THAN', notificationType, threshold },
      subscribers,
    });
    new budgets.CfnBudget(this, 'Budget', {
      budget: {
        budgetName: name,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthlyBudget, unit: 'USD' },
      },
      notificationsWithSubscribers: [at(80, 'ACTUAL'), at(100, 'FORECASTED')],
    });
  }
}
