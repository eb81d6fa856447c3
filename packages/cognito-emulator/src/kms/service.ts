import { getKmsModel } from '../api-model/api-model.ts';
import { createRegistry, operationsIn } from '../operations/registry.ts';
import type { Service } from '../operations/service.ts';

/** As much of it as functions need that send codes themselves. */
export const kms: Service = {
  title: 'Key Management Service',
  protocol: 'json',
  target: 'TrentService',
  signingName: 'kms',
  model: getKmsModel,
  takesSessions: false,
  registry: createRegistry(() => operationsIn(new URL('./operations/', import.meta.url))),
  constraintError: 'ValidationException',
};
