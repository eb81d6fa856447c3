/** Names that CDK writes otherwise than by a small first letter. */
const ODD: Readonly<Record<string, string>> = {
  CallbackURLs: 'callbackUrLs',
  LogoutURLs: 'logoutUrLs',
  RoleARN: 'roleArn',
};

/** Whose keys are data: tags, and what identity providers call things. */
const DATA = new Set(['UserPoolTags', 'ProviderDetails', 'AttributeMapping']);

/**
 * Settings in the words of Cognito's API, which are CloudFormation's too, in those of CDK: so that one
 * description makes the pool by the SDK and by the stack.
 */
export function toCfn<T>(settings: object): T {
  return convert(settings) as T;
}

function convert(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(convert);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [
      ODD[name] ?? name.charAt(0).toLowerCase() + name.slice(1),
      DATA.has(name) ? inner : convert(inner),
    ]),
  );
}
