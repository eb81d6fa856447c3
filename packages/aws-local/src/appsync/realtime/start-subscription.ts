import { getArgumentValues, Kind, OperationTypeNode } from 'graphql';

import type { Caller } from '../access/caller.ts';
import { FieldError } from '../error.ts';
import type { Answer } from '../execution/answer.ts';
import type { Api } from '../execution/api.ts';
import {
  answer,
  createInvocation,
  isAnswer,
  prepare,
  type Question,
} from '../execution/execute.ts';
import type { Subscription } from './subscriptions.ts';

/** What a subscription is before anyone can be told through it. */
export type Started = Omit<Subscription, 'send' | 'end'>;

const refuse = (message: string): Answer => ({
  data: null,
  errors: [
    {
      ...{ path: null, data: null, errorType: 'BadRequestException', errorInfo: null },
      ...{ locations: null, message },
    },
  ],
});

/** Checks a subscription and runs its resolver, which may refuse it or set filters. */
export async function startSubscription(
  api: Api,
  question: Question,
  caller: Caller,
  headers: Readonly<Record<string, string>>,
): Promise<Started | Answer> {
  const prepared = prepare(api, question);
  if (isAnswer(prepared)) return prepared;
  const { operation } = prepared;
  const [node, ...others] = operation.selectionSet.selections;
  if (
    operation.operation !== OperationTypeNode.SUBSCRIPTION ||
    node?.kind !== Kind.FIELD ||
    others.length > 0
  ) {
    return refuse('A subscription has one field.');
  }
  const field = api.schema.getSubscriptionType()?.getFields()[node.name.value];
  if (!field) return refuse('There is no such subscription.');
  const call = createInvocation(caller, headers);
  const { errors } = await answer(api, prepared, call);
  if (errors) return { data: null, errors };
  const { filter, invalidationFilter } = call.effects[0] ?? {};
  return {
    ...{ field: field.name, prepared, caller, filter, invalidationFilter },
    args: getArgumentValues(field, node, { ...question.variables }),
  };
}

/** Whether it was refused. */
export const isRefused = (one: Started | Answer): one is Answer => !('prepared' in one);

/** @throws FieldError when the text is no JSON of a question */
export function readQuestion(text: unknown): Question {
  const given: unknown = typeof text === 'string' ? JSON.parse(text) : text;
  const { query, variables, operationName } = (given ?? {}) as Record<string, unknown>;
  if (typeof query !== 'string') throw new FieldError('Request body has no query.');
  return {
    query,
    variables: ((typeof variables === 'object' ? variables : null) as Question['variables']) ?? {},
    operationName: typeof operationName === 'string' ? operationName : undefined,
  };
}
