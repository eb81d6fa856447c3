import type { Caller } from '../../emulator.ts';
import type { UserRecord } from '../../model/records.ts';
import { assessRisk } from './assess-risk.ts';
import type { EventRisk } from './auth-event.ts';
import { isSkippedAddress, type GuardedRequest } from './exceptions.ts';
import { readHistory } from './history.ts';
import { findPlace } from './threat-lists.ts';

/** Who asks, with the place of the address where only the lists know it. */
export function locate({ emulator, caller }: Pick<GuardedRequest, 'emulator' | 'caller'>): Caller {
  const place = caller.place ?? findPlace(emulator, caller.ip);
  return place ? { ...caller, place } : caller;
}

/** The risk of a sign-in before anything is done about it. */
export function weighSignIn(request: GuardedRequest & { readonly user: UserRecord }): {
  context: Caller;
  risk: EventRisk;
} {
  const { emulator, user } = request;
  const context = locate(request);
  const { signals, level } = isSkippedAddress(request)
    ? { signals: [], level: undefined }
    : assessRisk({ ...context, at: emulator.clock.now() }, readHistory(emulator.store, user));
  const decision = level ? 'AccountTakeover' : 'NoRisk';
  return { context, risk: { decision, level, compromised: false, signals } };
}
