import type { Context } from 'hono';
import type { Emulator } from '../emulator.ts';
import type { Control } from '../faults/control.ts';
import { requirePool } from '../model/pools.ts';
import type { PoolRecord } from '../model/records.ts';
import { CONSOLE } from './console-layout.ts';

/** A form that was refused, drawn again with what was typed. */
export interface RefusedForm {
  readonly action: string;
  readonly message: string;
  readonly typed: Readonly<Record<string, unknown>>;
}

/** A request for a page of the console. */
export interface Place {
  readonly c: Context;
  readonly emulator: Emulator;
  readonly control: Control;
  /** Token of this browser's forms; undefined where the console only reads. */
  readonly csrf: string | undefined;
  readonly refused?: RefusedForm;
  /** Calls an operation of user pools, as a signed request would. @throws CognitoError */
  call(operation: string, input: object): Promise<object | void>;
}

/** A part of the page's address, such as `username`; an empty text when there is none. */
export const getParam = ({ c }: Place, name: string) => c.req.param(name) ?? '';

/** The pool that the address names. @throws CognitoError ResourceNotFoundException */
export const getPool = (place: Place): PoolRecord =>
  requirePool(place.emulator.store, getParam(place, 'poolId'));

/** Address of a page, its parts encoded: `pagePath('pools', id, 'users', name)`. */
export const pagePath = (...parts: string[]) =>
  [CONSOLE, ...parts.map(encodeURIComponent)].join('/');
