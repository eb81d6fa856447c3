import { expect } from 'vitest';
import type { Place } from './place.ts';
import type { World } from './world.ts';

/** Input of an operation, as the SDK takes it. */
export type Input = Record<string, unknown>;

/** Makes an input and whatever must be there for it. */
export type Make = (place: Place, world: World) => Input | Promise<Input>;

export const inPool: Make = ({ UserPoolId }) => ({ UserPoolId });

export const jwt = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/);

/** How an operation pages. */
export interface Paging {
  /** Makes at least three items and gives the input that lists them. */
  readonly fill: Make;
  /** Member that sets the size of a page; absent where AWS sets it. */
  readonly size?: 'Limit' | 'MaxResults';
  /** Member with the items. */
  readonly items: string;
  /** Member with the token, in and out. */
  readonly token: 'NextToken' | 'PaginationToken';
}

/** What one operation must do. */
export interface OperationContract {
  readonly good: Make;
  /** What the answer holds, with vitest's matchers; absent: the answer is empty. */
  readonly answer?: object | ((input: Input) => object);
  /** Inputs that lead to an error, by its wire name, beyond those of `generic-errors.ts`. */
  readonly errors?: Readonly<Record<string, Make>>;
  /** How it pages, or why one page is all. */
  readonly pages?: Paging | string;
  /** Documented errors, beyond those of `commanded.ts`, that only a fault on command can cause. */
  readonly onCommand?: readonly string[];
}

/** The operations of an area. */
export type Contract = Readonly<Record<string, OperationContract>>;
