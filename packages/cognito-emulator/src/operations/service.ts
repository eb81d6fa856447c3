import { apiModel, type ApiModel } from '../api-model/api-model.ts';
import type { ErrorType } from '../wire/errors.ts';
import { createRegistry, operationsIn, type Registry } from './registry.ts';

/** One of AWS's services that are here, all at one address. */
export interface Service {
  /** As the compatibility table heads it. */
  readonly title: string;
  /** JSON names its operation in a header, query in a form field, and answers in XML. */
  readonly protocol: 'json' | 'query';
  /** What stands before the dot in `X-Amz-Target`; the version for the query protocol. */
  readonly target: string;
  /** The service that signatures name. */
  readonly signingName: string;
  readonly model: () => ApiModel;
  readonly registry: Registry;
  /** Whether sessions of roles may call its signed operations, as well as the account's own key pair. */
  readonly takesSessions: boolean;
  /** How it calls a request that breaks the constraints of its model. */
  readonly constraintError: ErrorType;
}

export const userPools: Service = {
  title: 'User pools',
  protocol: 'json',
  target: 'AWSCognitoIdentityProviderService',
  signingName: 'cognito-idp',
  model: () => apiModel,
  takesSessions: false,
  registry: createRegistry(() => operationsIn(new URL('./', import.meta.url))),
  constraintError: 'InvalidParameterException',
};
