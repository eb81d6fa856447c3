import { getIdentityModel } from '../api-model/api-model.ts';
import { createRegistry, operationsIn } from '../operations/registry.ts';
import type { Service } from '../operations/service.ts';

export const identityPools: Service = {
  title: 'Identity pools',
  protocol: 'json',
  target: 'AWSCognitoIdentityService',
  signingName: 'cognito-identity',
  model: getIdentityModel,
  takesSessions: false,
  registry: createRegistry(() => operationsIn(new URL('./operations/', import.meta.url))),
  constraintError: 'ValidationException',
};
