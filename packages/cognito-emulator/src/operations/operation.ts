import type { Principal } from '@gatehouse/iam-local/sigv4';
import type { Caller, Emulator } from '../emulator.ts';

/** What an operation's handler gets beside its input. */
export interface OperationContext {
  readonly emulator: Emulator;
  readonly caller: Caller;
  /** Who signed; undefined for an unsigned operation. */
  readonly principal: Principal | undefined;
}

/** How much of AWS's behaviour an operation has. */
export type OperationState = 'full' | 'partial' | 'stored';

/** One operation of the API. Its input schema and whether it is signed come from the API model. */
export interface Operation {
  /** As in `X-Amz-Target`, after the dot. */
  readonly name: string;
  readonly state: OperationState;
  /** For the compatibility table. */
  readonly note: string;
  /** `input` passed `validateInput`. The result is serialised by `toWire`. */
  readonly handle: (context: OperationContext, input: unknown) => Promise<object | void>;
}

/**
 * Declares an operation. `Input` and `Output` are the SDK's types for it.
 * @param name as in `X-Amz-Target`, after the dot
 * @param handle gets validated input
 */
export function defineOperation<Input, Output extends object | void>(
  name: string,
  handle: (context: OperationContext, input: Defined<Input>) => Promise<Output>,
  { state = 'full', note = '' }: { state?: OperationState; note?: string } = {},
): Operation {
  return {
    name,
    state,
    note,
    handle: (context, input) => handle(context, input as Defined<Input>),
  };
}

/**
 * The SDK marks required members as `T | undefined`; validation has proved them present. Optional
 * members stay optional.
 */
export type Defined<Input> = {
  [Member in keyof Input]: undefined extends Input[Member]
    ? object extends Pick<Input, Member>
      ? Input[Member]
      : Exclude<Input[Member], undefined>
    : Input[Member];
};
