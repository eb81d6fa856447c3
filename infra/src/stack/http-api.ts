import {
  aws_apigatewayv2 as apigateway,
  aws_cloudwatch as cloudwatch,
  aws_iam as iam,
  type aws_kms as kms,
  type aws_lambda as lambda,
  aws_logs as logs,
  aws_route53 as route53,
  aws_route53_targets as targets,
  Duration,
  RemovalPolicy,
  Stack,
} from 'aws-cdk-lib';
import { Construct } from 'constructs';

import type { Installation } from './installation.ts';
import type { Sizing } from './sizes.ts';

export interface HttpApiProps {
  readonly installation: Installation;
  readonly sizing: Sizing;
  readonly key: kms.IKey;
  readonly code: lambda.Function;
}

const ROUTES = { ApiRoute: 'ANY /api/v1/{proxy+}', ScimRoute: 'ANY /scim/v2/{proxy+}' };

/** What is written down of a request. No header, and no path nor query: what clients put there is theirs. */
const ACCESS_LOG = {
  requestId: '$context.requestId',
  time: '$context.requestTimeEpoch',
  ip: '$context.identity.sourceIp',
  route: '$context.routeKey',
  method: '$context.httpMethod',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  error: '$context.error.message',
  functionError: '$context.integrationErrorMessage',
};

/**
 * An HTTP API whose requests go to one function, in format 2.0. It has no authorizer: the API finds out who calls by
 * session, token or key, as on every host.
 */
export class HttpApi extends Construct {
  /** Origin that clients call. */
  readonly url: string;
  readonly #api: apigateway.CfnApi;

  constructor(scope: Construct, id: string, { installation, sizing, key, code }: HttpApiProps) {
    super(scope, id);
    const { name, apiFunction } = installation;
    this.#api = new apigateway.CfnApi(this, 'Api', {
      name: `${name}-api`,
      protocolType: 'HTTP',
      // One door: where it has a host of its own, that one alone.
      disableExecuteApiEndpoint: apiFunction?.host !== undefined,
    });
    this.url =
      apiFunction?.host === undefined ? this.#api.attrApiEndpoint : `https://${apiFunction.host}`;
    const integration = new apigateway.CfnIntegration(this, 'Integration', {
      apiId: this.#api.ref,
      integrationType: 'AWS_PROXY',
      integrationUri: code.functionArn,
      payloadFormatVersion: '2.0',
      timeoutInMillis: 30_000,
    });
    for (const [route, routeKey] of Object.entries(ROUTES)) {
      new apigateway.CfnRoute(this, route, {
        apiId: this.#api.ref,
        routeKey,
        authorizationType: 'NONE',
        target: `integrations/${integration.ref}`,
      });
    }
    const log = new logs.LogGroup(this, 'AccessLog', {
      // Under this name, policies of log groups do not outgrow what AWS allows.
      logGroupName: `/aws/vendedlogs/${name}/api`,
      retention: logs.RetentionDays.ONE_MONTH,
      encryptionKey: key,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const stage = new apigateway.CfnStage(this, 'Stage', {
      apiId: this.#api.ref,
      stageName: '$default',
      autoDeploy: true,
      accessLogSettings: { destinationArn: log.logGroupArn, format: JSON.stringify(ACCESS_LOG) },
      defaultRouteSettings: {
        throttlingRateLimit: sizing.api.perSecond,
        throttlingBurstLimit: sizing.api.perSecond * 2,
      },
    });
    const { account, partition, region } = Stack.of(this);
    code.addPermission('Gateway', {
      principal: new iam.ServicePrincipal('apigateway.amazonaws.com'),
      sourceArn: `arn:${partition}:execute-api:${region}:${account}:${this.#api.ref}/*/*`,
      sourceAccount: account,
    });
    this.#domain(installation, stage);
  }

  /** Of all its requests in a minute. */
  metric(metricName: string, statistic: string): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/ApiGateway',
      metricName,
      dimensionsMap: { ApiId: this.#api.ref },
      statistic,
      period: Duration.minutes(1),
    });
  }

  #domain({ apiFunction = {}, zone }: Installation, stage: apigateway.CfnStage): void {
    const { host, certificate } = apiFunction;
    if (host === undefined || certificate === undefined) return;
    const domain = new apigateway.CfnDomainName(this, 'Domain', {
      domainName: host,
      domainNameConfigurations: [
        { certificateArn: certificate, endpointType: 'REGIONAL', securityPolicy: 'TLS_1_2' },
      ],
    });
    new apigateway.CfnApiMapping(this, 'Mapping', {
      apiId: this.#api.ref,
      domainName: domain.ref,
      stage: stage.ref,
    });
    if (zone === undefined || !host.endsWith(`.${zone.name}`)) return;
    new route53.ARecord(this, 'Address', {
      zone: route53.HostedZone.fromHostedZoneAttributes(this, 'Zone', {
        hostedZoneId: zone.id,
        zoneName: zone.name,
      }),
      recordName: host,
      target: route53.RecordTarget.fromAlias(
        new targets.ApiGatewayv2DomainProperties(
          domain.attrRegionalDomainName,
          domain.attrRegionalHostedZoneId,
        ),
      ),
    });
  }
}
