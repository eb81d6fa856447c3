import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiModel } from '../../src/api-model/api-model.ts';
import { commanded, commandedOfSigned } from './commanded.ts';
import { contract } from './all-areas.ts';
import type { Input, Make, OperationContract } from './contract.ts';
import { documentedErrors } from './documented-errors.ts';
import { genericError } from './generic-errors.ts';
import { wireFaults } from './wire-shape.ts';
import { createLocalWorld, type LambdaMode, type LocalWorld } from './world.ts';

/** The smallest of AWS's limits for a page: twenty passkeys. */
const SMALLEST_LIMIT = 20;

const lambdaErrors: readonly string[] = [
  'UserLambdaValidationException',
  'InvalidLambdaResponseException',
  'UnexpectedLambdaException',
];

let world: LocalWorld;
beforeAll(async () => {
  world = await createLocalWorld();
}, 60_000);
afterAll(async () => {
  expect(world.fixture.defects).toEqual([]);
  await world.fixture.close();
});

/** The input that succeeded, spent or not: what is wrong with it is found before that matters. */
const goodInputs = new Map<string, Promise<Input>>();
function lastGood(operation: string, { good }: OperationContract): Promise<Input> {
  const made = goodInputs.get(operation) ?? inMain(good);
  goodInputs.set(operation, made);
  return made;
}

const inMain = (make: Make) => Promise.resolve(make(world.place, world));

async function expectRefusal(operation: string, error: string, input: Input): Promise<void> {
  await expect(world.send(operation, input)).rejects.toMatchObject({
    name: error,
    $metadata: { httpStatusCode: 400 },
  });
  expect(world.last.headers['x-amzn-errortype']).toBe(`${error}:`);
  expect(world.last.headers['x-amzn-requestid']).toMatch(/^[0-9a-f-]{36}$/);
  expect(JSON.parse(world.last.body)).toMatchObject({
    __type: error,
    message: expect.stringMatching(/./),
  });
}

async function expectLambdaRefusal(operation: string, error: string, good: Make): Promise<void> {
  const input = await good(world.lambda, world);
  world.setLambda(error as LambdaMode);
  try {
    await expectRefusal(operation, error, input);
  } finally {
    world.setLambda('well');
  }
}

/** The order comes before everything else, so any input will do. */
async function expectOnCommand(operation: string, error: string): Promise<void> {
  await world.refuseNext(operation, error);
  try {
    await expectRefusal(operation, error, {});
  } finally {
    await world.clearFaults();
  }
}

function isCommanded(operation: string, error: string, { onCommand }: OperationContract): boolean {
  if (onCommand?.includes(error) || error in commanded) return true;
  return apiModel.operations[operation]?.signed === true && error in commandedOfSigned;
}

/** Causes a documented error: as the contract says, by a rule for all, by a trigger, on command. */
async function causeError(operation: string, error: string, one: OperationContract): Promise<void> {
  const own = one.errors?.[error];
  if (own) return expectRefusal(operation, error, await inMain(own));
  if (one.onCommand?.includes(error)) return expectOnCommand(operation, error);
  if (lambdaErrors.includes(error)) return expectLambdaRefusal(operation, error, one.good);
  const input = genericError(operation, error, await lastGood(operation, one), world);
  if (input) return expectRefusal(operation, error, input);
  expect(isCommanded(operation, error, one), `${operation} has no case of ${error}`).toBe(true);
  return expectOnCommand(operation, error);
}

async function followPages(operation: string, { pages }: OperationContract): Promise<void> {
  if (typeof pages !== 'object') return;
  const input = await inMain(pages.fill);
  const page = async (token: unknown, size: number) => {
    const answer = await world.send(operation, {
      ...input,
      ...(pages.size ? { [pages.size]: size } : {}),
      ...(token ? { [pages.token]: token } : {}),
    });
    return { items: answer[pages.items] as unknown[], token: answer[pages.token] };
  };
  const found: unknown[] = [];
  let at = await page(undefined, 2);
  const first = at.token;
  expect(first).toEqual(expect.any(String));
  for (found.push(...at.items); at.token; found.push(...at.items)) {
    if (pages.size) expect(at.items).toHaveLength(2);
    at = await page(at.token, 2);
  }
  const together = Math.min(found.length, SMALLEST_LIMIT);
  if (pages.size) expect((await page(undefined, together)).items).toEqual(found.slice(0, together));
  expect(new Set(found.map((item) => JSON.stringify(item))).size).toBe(found.length);
  await expectRefusal(operation, 'InvalidParameterException', {
    ...input,
    ...(pages.size ? { [pages.size]: 2 } : {}),
    [pages.token]: `${String(first)}x`,
  });
}

const operations = Object.keys(sdk)
  .filter((name) => name.endsWith('Command') && name !== '$Command')
  .map((name) => name.slice(0, -'Command'.length));

it('has a contract for every operation, and no other', () => {
  expect(Object.keys(contract).toSorted()).toEqual(operations.toSorted());
});

describe.each(Object.entries(contract))('%s', { timeout: 60_000 }, (operation, one) => {
  it('succeeds', async () => {
    const input = await lastGood(operation, one);
    const answer = await world.send(operation, input);
    expect(wireFaults(operation, world.last.body)).toEqual([]);
    const { answer: wanted = {} } = one;
    const matcher =
      typeof wanted === 'function' ? (wanted as (of: Input) => object)(input) : wanted;
    if (one.answer) expect(answer).toMatchObject(matcher);
    else expect(answer).toEqual({});
  });

  it.each(documentedErrors(operation))('is refused with %s', (error) =>
    causeError(operation, error, one),
  );

  const shape = apiModel.shapes[apiModel.operations[operation]?.input ?? ''];
  const paged = Object.keys(shape?.members ?? {}).some((name) =>
    ['NextToken', 'PaginationToken'].includes(name),
  );
  if (paged) {
    it('pages', () => {
      expect(one.pages, `${operation} has no case of paging`).toBeDefined();
      return followPages(operation, one);
    });
  }
});
