import {
  ArnFormat,
  aws_certificatemanager as acm,
  type aws_ecs as ecs,
  aws_elasticloadbalancingv2 as elb,
  aws_logs as logs,
  aws_route53 as route53,
  aws_route53_targets as targets,
  type aws_s3 as s3,
  aws_wafv2 as waf,
  Duration,
  RemovalPolicy,
  Stack,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Installation } from './installation.ts';
import type { Network } from './network.ts';
import type { Sizing } from './sizes.ts';

export interface FrontProps {
  readonly installation: Installation;
  readonly sizing: Sizing;
  readonly network: Network;
  readonly accessLogs: s3.IBucket;
  readonly web: ecs.FargateService;
}

/** The load balancer with TLS 1.3 (1.2 for those who lack it), and the firewall before it. */
export class Front extends Construct {
  readonly balancer: elb.ApplicationLoadBalancer;
  readonly target: elb.ApplicationTargetGroup;
  readonly firewall: waf.CfnWebACL;

  constructor(scope: Construct, id: string, props: FrontProps) {
    super(scope, id);
    const { installation, network, accessLogs, web } = props;
    this.balancer = new elb.ApplicationLoadBalancer(this, 'Balancer', {
      vpc: network.vpc,
      internetFacing: true,
      vpcSubnets: { subnetGroupName: 'front' },
      securityGroup: network.front,
      deletionProtection: true,
      dropInvalidHeaderFields: true,
      // The app's own limit of one answer is shorter; live updates send a line twice a minute.
      idleTimeout: Duration.seconds(75),
    });
    this.balancer.logAccessLogs(accessLogs, 'balancer');
    this.target = new elb.ApplicationTargetGroup(this, 'Web', {
      vpc: network.vpc,
      port: 3000,
      protocol: elb.ApplicationProtocol.HTTP,
      targets: [web],
      deregistrationDelay: Duration.seconds(30),
      loadBalancingAlgorithmType:
        elb.TargetGroupLoadBalancingAlgorithmType.LEAST_OUTSTANDING_REQUESTS,
      healthCheck: {
        path: '/readyz',
        interval: Duration.seconds(10),
        timeout: Duration.seconds(5),
        healthyThresholdCount: 2,
        unhealthyThresholdCount: 2,
      },
    });
    this.balancer.addListener('Https', {
      port: 443,
      open: false,
      certificates: [
        acm.Certificate.fromCertificateArn(this, 'Certificate', installation.certificate),
      ],
      sslPolicy: elb.SslPolicy.TLS13_RES,
      defaultTargetGroups: [this.target],
    });
    this.balancer.addListener('Http', {
      port: 80,
      open: false,
      defaultAction: elb.ListenerAction.redirect({
        protocol: 'HTTPS',
        port: '443',
        permanent: true,
      }),
    });
    this.firewall = this.#firewall(props);
    const { zone, host } = installation;
    if (zone === undefined) return;
    new route53.ARecord(this, 'Address', {
      zone: route53.HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: zone.id,
        zoneName: zone.name,
      }),
      recordName: host,
      target: route53.RecordTarget.fromAlias(new targets.LoadBalancerTarget(this.balancer)),
    });
  }

  #firewall({ installation, sizing }: FrontProps): waf.CfnWebACL {
    const visible = (metricName: string) => ({
      cloudWatchMetricsEnabled: true,
      sampledRequestsEnabled: true,
      metricName,
    });
    const managed = (name: string, priority: number, counted: string[] = []) => ({
      name,
      priority,
      overrideAction: { none: {} },
      statement: {
        managedRuleGroupStatement: {
          vendorName: 'AWS',
          name,
          ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        },
      },
      visibilityConfig: visible(name),
    });
    const firewall = new waf.CfnWebACL(this, 'Firewall', {
      name: installation.name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: visible('Firewall'),
      rules: [
        {
          name: 'TooMany',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          statement: {
            rateBasedStatement: {
              limit: sizing.requestsPerAddress,
              aggregateKeyType: 'IP',
              evaluationWindowSec: 300,
            },
          },
          visibilityConfig: visible('TooMany'),
        },
        // Lists of people, of groups by SCIM and SAML answers are longer than 8 kB, and hold XML. The app
        // limits and reads them itself.
        managed('AWSManagedRulesCommonRuleSet', 1, [
          'SizeRestrictions_BODY',
          'CrossSiteScripting_BODY',
        ]),
        managed('AWSManagedRulesKnownBadInputsRuleSet', 2),
        managed('AWSManagedRulesAmazonIpReputationList', 3),
      ],
    });
    new waf.CfnWebACLAssociation(this, 'FirewallOfBalancer', {
      resourceArn: this.balancer.loadBalancerArn,
      webAclArn: firewall.attrArn,
    });
    const group = new logs.LogGroup(this, 'FirewallLog', {
      // AWS takes a name that begins so, and no other.
      logGroupName: `aws-waf-logs-${installation.name}`,
      retention: logs.RetentionDays.ONE_MONTH,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const logging = new waf.CfnLoggingConfiguration(this, 'FirewallLogging', {
      resourceArn: firewall.attrArn,
      logDestinationConfigs: [
        Stack.of(this).formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: group.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      redactedFields: [
        { singleHeader: { Name: 'authorization' } },
        { singleHeader: { Name: 'cookie' } },
      ],
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
    });
    logging.node.addDependency(group);
    return firewall;
  }
}
