import { getStsModel } from '../api-model/api-model.ts';
import { createRegistry, operationsIn } from '../operations/registry.ts';
import type { Service } from '../operations/service.ts';

export const sts: Service = {
  title: 'Security Token Service',
  protocol: 'query',
  target: '2011-06-15',
  signingName: 'sts',
  model: getStsModel,
  takesSessions: true,
  registry: createRegistry(() => operationsIn(new URL('./operations/', import.meta.url))),
  constraintError: 'ValidationError',
};
