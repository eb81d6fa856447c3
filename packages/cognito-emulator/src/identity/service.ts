import { getIdentityModel } from '../api-model/api-model.ts';
import { createRegistry } from '../operations/registry.ts';
import type { Service } from '../operations/service.ts';

export const identityPools: Service = {
  title: 'Identity pools',
  protocol: 'json',
  target: 'AWSCognitoIdentityService',
  signingName: 'cognito-identity',
  model: getIdentityModel,
  takesSessions: false,
  registry: createRegistry(new URL('./operations/', import.meta.url)),
  constraintError: 'ValidationException',
};
