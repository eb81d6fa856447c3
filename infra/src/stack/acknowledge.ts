import { type Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** Findings of cdk-nag that stand, by the part of the stack that each is of, with the reason. */
export const ACKNOWLEDGED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Network/Front': {
    EC23: 'The load balancer is the public door: https from anywhere, and http that is sent on to https.',
  },
  Secrets: {
    SMG4: 'Changed by a deployment: a new password is set by the migration, and tasks are started with it. Changed behind their back, every new connection would fail. docs/aws.md says how.',
  },
  Services: {
    SMG4: 'Secrets of app clients, which Cognito chooses: a new client is made, not a new secret.',
    ECS2: 'What stands in the task is where things are. What is secret comes from Secrets Manager.',
    'IAM5[Resource::*]':
      'ecr:GetAuthorizationToken knows no resource. CDK adds it to fetch the image.',
  },
  Triggers: {
    'IAM5[Resource::*]':
      'Lambda makes network interfaces with the role of the function, before there is one to name. What runs in the function may not.',
  },
  ApiFunction: {
    'IAM5[Resource::*]':
      'Lambda makes network interfaces with the role of the function, before there is one to name. What runs in the function may not.',
    APIG4:
      'The API finds out who calls by session, token or key, as on every host; a gateway that knows one of them would shut out the others.',
  },
  'Files/Identities': {
    COG7: 'Guests read what a tenant has published, and nothing else: decision 0114.',
  },
  'Files/Member': {
    'IAM5[Resource::arn:aws:s3:::<FilesBucket7C17EE2E>/tenants/<aws:PrincipalTag/tenant>/*]':
      'Every object of the one tenant whose name the session bears. Tests hold it against other tenants.',
    'IAM5[Resource::arn:aws:s3:::<FilesBucket7C17EE2E>/public/<aws:PrincipalTag/tenant>/*]':
      'What the one tenant publishes.',
  },
  'Files/Guest': {
    IAM5: 'Everything published, by any tenant: that is what a guest may read.',
  },
  'Identity/Pool': {
    COG1: 'Length counts, and no rule about kinds of characters: ASVS 5.0, 6.2, and infra/pool.ts.',
    COG2: 'Optional for everyone; a tenant requires a second factor of its members: decision 0146.',
    COG8: 'Threat protection is a choice of infra/pool.ts, which is paid by active user.',
  },
  'Operations/Plan': {
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForBackup]':
      'What AWS Backup itself asks for, kept by AWS.',
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores]':
      'What AWS Backup itself asks for, kept by AWS.',
  },
};

/** Tells cdk-nag of them. */
export function acknowledgeFindings(stack: Stack): void {
  for (const [path, findings] of Object.entries(ACKNOWLEDGED)) {
    const part = path
      .split('/')
      .reduce<IConstruct | undefined>((node, id) => node?.node.tryFindChild(id), stack);
    // Of an option that is off.
    if (part === undefined) continue;
    for (const [rule, reason] of Object.entries(findings)) {
      Validations.of(part).acknowledge({ id: `AwsSolutions-${rule}`, reason });
    }
  }
}
