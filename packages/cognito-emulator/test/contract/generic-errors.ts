import { apiModel } from '../../src/api-model/api-model.ts';
import type { Input } from './contract.ts';
import type { World } from './world.ts';

const SELF_SERVICE_TOKENS = [
  'NotAuthorizedException',
  'PasswordResetRequiredException',
  'ResourceNotFoundException',
  'UserNotFoundException',
] as const;

/** An input that breaks the model: without a required member, else with one that is too long. */
function invalid(operation: string, input: Input): Input {
  const shape = apiModel.shapes[apiModel.operations[operation]?.input ?? ''];
  const [required] = shape?.required ?? [];
  if (required) return { ...input, [required]: undefined };
  const [long] = Object.entries(shape?.members ?? {}).filter(
    ([, name]) =>
      apiModel.shapes[name]?.max !== undefined && apiModel.shapes[name].type === 'string',
  );
  return { ...input, [long?.[0] ?? '']: 'x'.repeat(10_000) };
}

function inNoPool(input: Input): Input | undefined {
  if ('UserPoolId' in input) return { ...input, UserPoolId: 'us-east-1_Nowhere00' };
  if ('ClientId' in input) return { ...input, ClientId: 'nosuchclient00000000000000' };
  if ('ResourceArn' in input) {
    return { ...input, ResourceArn: String(input.ResourceArn).replace(/[^/]+$/, 'us-east-1_No') };
  }
  return undefined;
}

/**
 * Turns a good input into one that must fail with this error, by rules that hold for all operations.
 * @returns undefined where no rule applies
 */
export function genericError(
  operation: string,
  error: string,
  input: Input,
  world: World,
): Input | undefined {
  const token = SELF_SERVICE_TOKENS.find((name) => name === error);
  if (error === 'InvalidParameterException') return invalid(operation, input);
  if ('AccessToken' in input) return token && { ...input, AccessToken: world.spoiltTokens[token] };
  if (error === 'ResourceNotFoundException') return inNoPool(input);
  if (error === 'UserNotFoundException' && 'Username' in input) {
    return { ...input, Username: 'nobody' };
  }
  return undefined;
}
