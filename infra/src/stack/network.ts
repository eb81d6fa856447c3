import { aws_ec2 as ec2, type aws_kms as kms, aws_logs as logs, RemovalPolicy } from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Sizing } from './sizes.ts';

/** Addresses: the load balancer is public, tasks reach out through NAT, the database reaches nothing. */
export class Network extends Construct {
  readonly vpc: ec2.Vpc;
  readonly front: ec2.SecurityGroup;
  readonly web: ec2.SecurityGroup;
  readonly worker: ec2.SecurityGroup;
  readonly database: ec2.SecurityGroup;

  constructor(scope: Construct, id: string, { sizing, key }: { sizing: Sizing; key: kms.IKey }) {
    super(scope, id);
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      maxAzs: sizing.natGateways === 1 ? 2 : 3,
      natGateways: sizing.natGateways,
      restrictDefaultSecurityGroup: false,
      subnetConfiguration: [
        {
          name: 'front',
          subnetType: ec2.SubnetType.PUBLIC,
          cidrMask: 24,
          mapPublicIpOnLaunch: false,
        },
        { name: 'app', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 20 },
        { name: 'data', subnetType: ec2.SubnetType.PRIVATE_ISOLATED, cidrMask: 24 },
      ],
      // Files and images do not go through NAT, which is paid by the gigabyte.
      gatewayEndpoints: { s3: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
    });
    const group = new logs.LogGroup(this, 'FlowLog', {
      retention: logs.RetentionDays.ONE_MONTH,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    this.vpc.addFlowLog('Rejected', {
      destination: ec2.FlowLogDestination.toCloudWatchLogs(group),
      trafficType: ec2.FlowLogTrafficType.REJECT,
    });
    const make = (name: string, description: string, outbound: boolean) =>
      new ec2.SecurityGroup(this, name, { vpc: this.vpc, description, allowAllOutbound: outbound });
    this.front = make('Front', 'Load balancer', false);
    // Webhooks and identity providers may be anywhere; which addresses are reached is the app to say.
    this.web = make('Web', 'Web tasks', true);
    this.worker = make('Worker', 'Worker and migration tasks', true);
    this.database = make('Database', 'Aurora', false);
    this.front.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(443), 'https from anywhere');
    this.front.addIngressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(80), 'sent on to https');
    this.front.addEgressRule(this.web, ec2.Port.tcp(3000), 'to web tasks');
    this.web.addIngressRule(this.front, ec2.Port.tcp(3000), 'from the load balancer');
    for (const from of [this.web, this.worker]) {
      this.database.addIngressRule(from, ec2.Port.tcp(5432), 'Postgres');
    }
  }
}
