import type { PolicyDocument } from '../policy/index.ts';

/**
 * What guests of an identity pool's enhanced flow may do at most, whatever their role says.
 * Source: Amazon Cognito developer guide, "Access policies for unauthenticated identities": the
 * inline session policy's services, then the managed AmazonCognitoUnAuthedIdentitiesSessionPolicy v3.
 */
const INLINE_SERVICES = [
  ...['appsync', 'cloudwatch', 'codewhisperer', 'cognito-identity', 'cognito-idp', 'cognito-sync'],
  ...[
    'comprehend',
    'dynamodb',
    'execute-api',
    'firehose',
    'gamelift',
    'geo',
    'iot',
    'kinesisanalytics',
  ],
  ...['lambda', 'lex', 'logs', 'machinelearning', 'mobileanalytics', 'personalize', 'polly'],
  ...['rekognition', 's3', 'ses', 'sdb', 'sns', 'sqs', 'transcribe', 'translate'],
];

const INLINE_ACTIONS = [
  ...['kms:Decrypt', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncrypt*'],
  ...['sagemaker:InvokeEndpoint', 'sumerian:View*'],
  ...['textract:AnalyzeDocument', 'textract:DetectDocumentText'],
];

const MANAGED_ACTIONS = ['mobiletargeting:*', 'rum:PutRumEvents'];

/** Both session policies: what either allows is within them. */
export const GUEST_SCOPE_DOWN: PolicyDocument = {
  Version: '2012-10-17',
  Statement: {
    Effect: 'Allow',
    Action: [
      ...INLINE_SERVICES.map((service) => `${service}:*`),
      ...INLINE_ACTIONS,
      ...MANAGED_ACTIONS,
    ],
    Resource: '*',
  },
};
