import type { Context } from '@gatehouse/iam-local/policy';

import { readAttributes } from './attributes.ts';
import { DynamoDbError, invalid } from './error.ts';
import { field, type Input, listField, objectField, requireObject, stringField } from './input.ts';
import { readHashCondition } from './key-condition.ts';
import { keyText } from './key-value.ts';
import type { Tables } from './tables.ts';

/** Something that a policy has to allow. */
export interface Access {
  readonly action: string;
  /** ARN. */
  readonly resource: string;
  readonly context: Context;
  /** Whose items are asked for cannot be told: no policy can allow it. */
  readonly unreadable?: boolean;
}

/** Region and account, as they stand in an ARN. */
export interface Place {
  readonly region: string;
  readonly accountId: string;
}

/** Reads the keys of the items that a request names; an operation without a reader names none. */
type KeyReader = (input: Input, hashKey: string) => unknown[];

const of =
  (name: string): KeyReader =>
  (input, hashKey) => [field(objectField(input, name) ?? {}, hashKey)];

const KEY_READERS: Readonly<Record<string, KeyReader>> = {
  GetItem: of('Key'),
  PutItem: of('Item'),
  UpdateItem: of('Key'),
  DeleteItem: of('Key'),
  Query: (input, hashKey) => [
    readHashCondition(input, hashKey),
    ...(objectField(input, 'ExclusiveStartKey') ? of('ExclusiveStartKey')(input, hashKey) : []),
  ],
  BatchGetItem: (input, hashKey) =>
    listField(input, 'Keys').map((key) => field(requireObject(key, 'Keys'), hashKey)),
  BatchWriteItem: (input, hashKey) =>
    listField(input, 'Requests').flatMap((each) => {
      const request = requireObject(each, 'RequestItems');
      const put = objectField(request, 'PutRequest');
      const remove = objectField(request, 'DeleteRequest');
      return [
        ...(put ? of('Item')(put, hashKey) : []),
        ...(remove ? of('Key')(remove, hashKey) : []),
      ];
    }),
};

const TABLE_OPERATIONS = new Set([
  ...['CreateTable', 'DescribeTable', 'UpdateTable', 'DeleteTable', 'DescribeTimeToLive'],
]);
const TAG_OPERATIONS = new Set(['TagResource', 'UntagResource', 'ListTagsOfResource']);

/** Whether an operation may change what is known about tables. */
export const changesTables = (operation: string) =>
  /^(?:Create|Update|Delete)Table$/.test(operation);

/**
 * Everything that a policy has to allow before a request is carried out.
 *
 * @throws DynamoDbError when there is no such operation, or its request has a wrong form
 */
export async function readAccesses(
  operation: string,
  input: Input,
  tables: Tables,
  place: Place,
): Promise<Access[]> {
  const action = `dynamodb:${operation}`;
  if (operation === 'ListTables') return [{ action, resource: '*', context: {} }];
  if (TAG_OPERATIONS.has(operation)) {
    return [{ action, resource: stringField(input, 'ResourceArn') ?? '', context: {} }];
  }
  if (TABLE_OPERATIONS.has(operation)) {
    return [{ action, resource: toArn(place, stringField(input, 'TableName')), context: {} }];
  }
  const uses = readUses(operation, input);
  return Promise.all(
    uses.map(async (use) => {
      const table = stringField(use, 'TableName');
      // Elsewhere dynalite ignores it: the item is one of the table.
      const index = isSearch(operation) ? stringField(use, 'IndexName') : undefined;
      const resource = toArn(place, table, index);
      const hashKey = await tables.hashKey(table ?? '', index);
      return { action, resource, ...readContext(operation, use, hashKey) };
    }),
  );
}

/** A batch is one request for each of its tables. */
function readUses(operation: string, input: Input): Input[] {
  if (operation === 'Scan' || (Object.hasOwn(KEY_READERS, operation) && !isBatch(operation))) {
    return [input];
  }
  if (!isBatch(operation)) throw new DynamoDbError('UnknownOperationException', '');
  const uses = Object.entries(objectField(input, 'RequestItems') ?? {}).map(
    ([TableName, request]) =>
      operation === 'BatchGetItem'
        ? { ...requireObject(request, 'RequestItems'), TableName }
        : { Requests: request, TableName },
  );
  if (uses.length === 0) throw invalid('RequestItems must not be empty');
  return uses;
}

const isSearch = (operation: string) => operation === 'Query' || operation === 'Scan';
const isBatch = (operation: string) => operation.startsWith('Batch');

function toArn({ region, accountId }: Place, table = '', index?: string): string {
  for (const name of [table, index ?? table]) {
    if (!/^[\w.-]{3,255}$/.test(name)) throw invalid(`${name} is no name of a table or an index`);
  }
  const arn = `arn:aws:dynamodb:${region}:${accountId}:table/${table}`;
  return index === undefined ? arn : `${arn}/index/${index}`;
}

function readContext(operation: string, input: Input, hashKey: string | undefined) {
  const read = Object.hasOwn(KEY_READERS, operation) ? KEY_READERS[operation] : undefined;
  const keys = hashKey === undefined ? [] : (read?.(input, hashKey) ?? []);
  const unreadable = read !== undefined && (keys.length === 0 || keys.includes(undefined));
  const leadingKeys = unreadable ? [] : keys.map((key) => keyText(key, hashKey ?? ''));
  const attributes = [...new Set([input, ...readParts(input)].flatMap(readAttributes))];
  const context: Context = {
    ...(leadingKeys.length > 0 && { 'dynamodb:LeadingKeys': leadingKeys }),
    ...(attributes.length > 0 && { 'dynamodb:Attributes': attributes }),
    ...readForm(operation, input),
  };
  return { context, unreadable };
}

/** The requests for single items in a batch. */
function readParts(input: Input): Input[] {
  const keys = listField(input, 'Keys').map((Key) => ({ Key }));
  const requests = listField(input, 'Requests').flatMap((each) =>
    Object.values(requireObject(each, 'RequestItems')).map((one) =>
      requireObject(one, 'RequestItems'),
    ),
  );
  return [...keys, ...requests];
}

/** What is given back, with DynamoDB's defaults. */
function readForm(operation: string, input: Input): Context {
  const capacity = stringField(input, 'ReturnConsumedCapacity') ?? 'NONE';
  const writes = ['PutItem', 'UpdateItem', 'DeleteItem'].includes(operation);
  if (writes) {
    const values = stringField(input, 'ReturnValues') ?? 'NONE';
    return { 'dynamodb:ReturnValues': values, 'dynamodb:ReturnConsumedCapacity': capacity };
  }
  if (operation === 'BatchWriteItem') return { 'dynamodb:ReturnConsumedCapacity': capacity };
  return { 'dynamodb:Select': readSelect(input), 'dynamodb:ReturnConsumedCapacity': capacity };
}

function readSelect(input: Input): string {
  const chosen =
    stringField(input, 'ProjectionExpression') !== undefined ||
    listField(input, 'AttributesToGet').length > 0;
  const usual =
    stringField(input, 'IndexName') === undefined ? 'ALL_ATTRIBUTES' : 'ALL_PROJECTED_ATTRIBUTES';
  return stringField(input, 'Select') ?? (chosen ? 'SPECIFIC_ATTRIBUTES' : usual);
}
