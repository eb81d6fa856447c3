import { contract } from '../test/contract/all-areas.ts';

/** Why no case of an operation is run. */
const NOT_RUN: Readonly<Record<string, readonly string[]>> = {
  'the run makes its pools by it': ['CreateUserPool'],
  'its answer is about pools of others': ['ListUserPools'],
  'it sets or says what the whole account has': ['GetProvisionedLimit', 'UpdateProvisionedLimit'],
  'a second region costs': [
    ...['CreateUserPoolReplica', 'UpdateUserPoolReplica', 'DeleteUserPoolReplica'],
    'ListUserPoolReplicas',
  ],
  'it needs a role, a log or a certificate of the account': [
    ...['CreateUserImportJob', 'DescribeUserImportJob', 'ListUserImportJobs', 'StartUserImportJob'],
    ...['StopUserImportJob', 'SetLogDeliveryConfiguration', 'GetLogDeliveryConfiguration'],
    ...['CreateUserPoolDomain', 'DescribeUserPoolDomain', 'UpdateUserPoolDomain'],
    'DeleteUserPoolDomain',
  ],
  'the Plus plan costs from the first person on': [
    ...['AdminListUserAuthEvents', 'SetRiskConfiguration', 'DescribeRiskConfiguration'],
    'UpdateAuthEventFeedback',
  ],
  'clients of programs have no free tier': ['GetClientToken'],
  'a passkey needs a domain that the pool is reached by': [
    ...['StartWebAuthnRegistration', 'CompleteWebAuthnRegistration', 'DeleteWebAuthnCredential'],
    ...['ListWebAuthnCredentials'],
  ],
  'text messages cost, and need a role': ['SetUserSettings', 'AdminSetUserSettings'],
  'the app never calls it': [
    ...['CreateTerms', 'DescribeTerms', 'DescribeTermsByClient', 'UpdateTerms', 'DeleteTerms'],
    ...['ListTerms', 'SetUICustomization', 'GetUICustomization', 'GetSigningCertificate'],
    'GetCSVHeader',
  ],
};

/** Operations that no case is run of, with the reason. */
export const operationsNotRun: ReadonlyMap<string, string> = new Map(
  Object.entries(NOT_RUN).flatMap(([reason, names]) => names.map((name) => [name, reason])),
);

/** Operations that cases are run of. */
export const operationsRun: ReadonlySet<string> = new Set(
  Object.keys(contract).filter((name) => !operationsNotRun.has(name)),
);
