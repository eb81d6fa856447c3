import { aws_iam as iam, type aws_kms as kms, Stack } from 'aws-cdk-lib';

/** What Lambda does with a function's role, to put it into a network. */
const NETWORK_ACTIONS = [
  'ec2:AssignPrivateIpAddresses',
  'ec2:CreateNetworkInterface',
  'ec2:DeleteNetworkInterface',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSubnets',
  'ec2:UnassignPrivateIpAddresses',
];

/** Lets a function read these secrets, and decrypt with the key for nothing else. */
export function allowSecrets(role: iam.Role, arns: readonly string[], key: kms.IKey): void {
  role.addToPolicy(
    new iam.PolicyStatement({
      sid: 'Secrets',
      actions: ['secretsmanager:GetSecretValue'],
      resources: [...arns],
    }),
  );
  role.addToPolicy(
    new iam.PolicyStatement({
      sid: 'Key',
      actions: ['kms:Decrypt'],
      resources: [key.keyArn],
      conditions: {
        StringEquals: {
          'kms:ViaService': `secretsmanager.${Stack.of(role).region}.amazonaws.com`,
        },
      },
    }),
  );
}

/** Lets Lambda itself put a function into the network, and not what runs in the function. */
export function allowNetwork(role: iam.Role, functionName: string): void {
  const { region, account, partition } = Stack.of(role);
  const own = `arn:${partition}:lambda:${region}:${account}:function:${functionName}`;
  role.addToPolicy(
    new iam.PolicyStatement({ sid: 'Network', actions: NETWORK_ACTIONS, resources: ['*'] }),
  );
  role.addToPolicy(
    new iam.PolicyStatement({
      sid: 'NetworkNotByCode',
      effect: iam.Effect.DENY,
      actions: NETWORK_ACTIONS,
      resources: ['*'],
      conditions: { ArnLike: { 'lambda:SourceFunctionArn': [own, `${own}:*`] } },
    }),
  );
}
