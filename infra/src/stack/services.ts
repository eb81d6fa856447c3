import {
  aws_ecr as ecr,
  aws_ecs as ecs,
  type aws_iam as iam,
  aws_logs as logs,
  Duration,
  RemovalPolicy,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import { allowActions } from './allow-actions.ts';
import { APP_ACTIONS } from './app-actions.ts';
import type { Parts } from './parts.ts';
import { COLLECTOR, collectorConfig } from './collector.ts';
import { taskSettings, type Settings } from './settings.ts';

/** As the Dockerfile has them: `node`, by number. */
const OF_IMAGE = { user: '1000', directory: '/app' };

/** The web app, the worker, and the task that migrates the database: one image, three commands. */
export class Services extends Construct {
  readonly repository: ecr.Repository;
  readonly cluster: ecs.Cluster;
  readonly web: ecs.FargateService;
  readonly worker: ecs.FargateService;
  readonly migrate: ecs.FargateTaskDefinition;
  readonly operate: ecs.FargateTaskDefinition;
  readonly logs: logs.LogGroup;
  /** What the web app is started with. */
  readonly webSettings: Settings;
  readonly #props: Parts;

  constructor(scope: Construct, id: string, props: Parts) {
    super(scope, id);
    this.#props = props;
    const { installation, sizing, key, network } = props;
    this.repository = new ecr.Repository(this, 'Images', {
      repositoryName: installation.name,
      imageScanOnPush: true,
      imageTagMutability: ecr.TagMutability.IMMUTABLE,
      lifecycleRules: [{ maxImageCount: 30 }],
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.logs = new logs.LogGroup(this, 'Logs', {
      logGroupName: `/${installation.name}/app`,
      retention:
        sizing.logDays === 30 ? logs.RetentionDays.ONE_MONTH : logs.RetentionDays.THREE_MONTHS,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    this.cluster = new ecs.Cluster(this, 'Cluster', {
      vpc: network.vpc,
      containerInsightsV2: ecs.ContainerInsights.ENABLED,
    });
    const settings = taskSettings(this, props);
    this.webSettings = settings.web;
    const web = this.#task('WebTask', sizing.web);
    this.#app(web, 'web', settings.web, {
      portMappings: [{ containerPort: 3000 }],
      // Longer than the lame duck and the longest request together.
      stopTimeout: Duration.seconds(90),
      healthCheck: healthCheck(3000, '/healthz'),
    });
    const worker = this.#task('WorkerTask', sizing.worker);
    this.#app(worker, 'worker', settings.worker, {
      stopTimeout: Duration.seconds(45),
      healthCheck: healthCheck(3001, '/livez'),
    });
    this.#collector(worker);
    this.migrate = this.#task('MigrateTask', { cpu: 512, memoryMiB: 1024 });
    this.#app(this.migrate, 'migrate', settings.migrate, {});
    // The commands of docs/operations.md, with what the worker may do.
    const { taskRole } = worker;
    this.operate = this.#task('OperateTask', { cpu: 512, memoryMiB: 1024, taskRole });
    this.#app(this.operate, 'operate', settings.operate, {});

    this.web = this.#service('Web', web, sizing.web.least, {
      securityGroups: [network.web],
      healthCheckGracePeriod: Duration.seconds(60),
    });
    this.worker = this.#service('Worker', worker, sizing.worker.least, {
      securityGroups: [network.worker],
    });
    allowActions(web.taskRole, APP_ACTIONS.web, props);
    allowActions(worker.taskRole, APP_ACTIONS.worker, props);
  }

  #task(
    id: string,
    { cpu, memoryMiB, taskRole }: { cpu: number; memoryMiB: number; taskRole?: iam.IRole },
  ) {
    return new ecs.FargateTaskDefinition(this, id, {
      cpu,
      memoryLimitMiB: memoryMiB,
      ...(taskRole && { taskRole }),
      runtimePlatform: {
        cpuArchitecture: ecs.CpuArchitecture.ARM64,
        operatingSystemFamily: ecs.OperatingSystemFamily.LINUX,
      },
    });
  }

  #app(
    task: ecs.FargateTaskDefinition,
    name: string,
    settings: Settings,
    options: Partial<ecs.ContainerDefinitionOptions>,
  ): void {
    const { image = 'none', migrateImage = image } = this.#props.installation;
    const tag = name === 'migrate' ? migrateImage : image;
    task.addContainer(name, {
      image: ecs.ContainerImage.fromEcrRepository(this.repository, tag),
      command: ['sh', '-c', settings.command],
      environment: settings.environment,
      secrets: settings.secrets,
      logging: ecs.LogDrivers.awsLogs({
        logGroup: this.logs,
        streamPrefix: name,
        mode: ecs.AwsLogDriverMode.NON_BLOCKING,
      }),
      readonlyRootFilesystem: true,
      user: OF_IMAGE.user,
      workingDirectory: OF_IMAGE.directory,
      ...options,
    });
  }

  #collector(task: ecs.FargateTaskDefinition): void {
    task.addContainer('collector', {
      image: ecs.ContainerImage.fromRegistry(COLLECTOR),
      essential: false,
      readonlyRootFilesystem: true,
      memoryReservationMiB: 64,
      environment: {
        AOT_CONFIG_CONTENT: collectorConfig(
          this.logs.logGroupName,
          this.#props.installation.region,
        ),
      },
      logging: ecs.LogDrivers.awsLogs({ logGroup: this.logs, streamPrefix: 'collector' }),
    });
    this.logs.grant(task.taskRole, 'logs:CreateLogStream', 'logs:PutLogEvents');
  }

  #service(
    id: string,
    taskDefinition: ecs.FargateTaskDefinition,
    least: number,
    options: Partial<ecs.FargateServiceProps>,
  ): ecs.FargateService {
    const { installation } = this.#props;
    return new ecs.FargateService(this, id, {
      cluster: this.cluster,
      taskDefinition,
      // Nothing runs before there is an image and a database that knows its roles.
      desiredCount: installation.image === undefined ? 0 : least,
      vpcSubnets: { subnetGroupName: 'app' },
      assignPublicIp: false,
      minHealthyPercent: 100,
      maxHealthyPercent: 200,
      circuitBreaker: { enable: true, rollback: true },
      propagateTags: ecs.PropagatedTagSource.SERVICE,
      ...options,
    });
  }
}

/** Asks the process itself, with what is in the image for sure: Node. */
const healthCheck = (port: number, path: string): ecs.HealthCheck => ({
  command: [
    'CMD',
    'node',
    '-e',
    `fetch('http://127.0.0.1:${port}${path}').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))`,
  ],
  interval: Duration.seconds(15),
  startPeriod: Duration.seconds(60),
});
