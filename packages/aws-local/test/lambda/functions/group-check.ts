/** An authorizer: what it is told of, it decides by; and it counts how often it was asked. */
let asked = 0;

export const handler = async (event: {
  readonly headers?: Readonly<Record<string, string>>;
  readonly authorizationToken?: string;
  readonly identitySource?: readonly string[];
  readonly methodArn?: string;
}) => {
  asked += 1;
  const word =
    event.identitySource?.[0] ?? event.authorizationToken ?? event.headers?.['authorization'];
  if (word === 'none') throw new Error('Unauthorized');
  if (word === 'broken') throw new Error('broken');
  const context = { tenant: 'acme', asked };
  if (event.methodArn === undefined) return { isAuthorized: word === 'yes', context };
  const effect = word === 'yes' ? 'Allow' : 'Deny';
  const statement = { Effect: effect, Action: 'execute-api:Invoke', Resource: event.methodArn };
  return {
    principalId: 'ada',
    policyDocument: { Version: '2012-10-17', Statement: word === 'nothing' ? [] : [statement] },
    context,
  };
};
