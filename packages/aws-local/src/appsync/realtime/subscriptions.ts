import { answer, createInvocation, type Prepared } from '../execution/execute.ts';
import type { Caller } from '../access/caller.ts';
import type { Answer } from '../execution/answer.ts';
import type { Api } from '../execution/api.ts';
import { type FilterGroups, fits } from './filter.ts';

/** A subscription that has started. */
export interface Subscription {
  readonly field: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly prepared: Prepared;
  readonly caller: Caller;
  /** Set by the resolver; without one, the arguments are the filter. */
  readonly filter: FilterGroups | undefined;
  readonly invalidationFilter: FilterGroups | undefined;
  send(event: Answer): void;
  /** The subscription is over, by an invalidation. */
  end(): void;
}

/** All subscriptions of an API. */
export interface Subscriptions {
  add(subscription: Subscription): void;
  remove(subscription: Subscription): void;
  /** Tells those who subscribe to a mutation of what it returned, as far as it was asked for. */
  publish(mutation: string, value: unknown): Promise<void>;
  /** Ends those whose invalidation filter fits the payload. */
  invalidate(subscriptionField: string, payload: unknown): void;
}

/** @param api whose subscriptions they are */
export function createSubscriptions(api: Api): Subscriptions {
  const all = new Set<Subscription>();
  return {
    add: (one) => void all.add(one),
    remove: (one) => void all.delete(one),
    async publish(mutation, value) {
      for (const one of [...all]) {
        if (!api.mutationsOf.get(one.field)?.includes(mutation) || !concerns(one, value)) continue;
        const call = createInvocation(one.caller, {}, true);
        const event = await answer(api, one.prepared, call, { [one.field]: value });
        // It may have ended meanwhile.
        if (all.has(one)) one.send(event);
      }
    },
    invalidate(subscriptionField, payload) {
      for (const one of [...all]) {
        const { field, invalidationFilter } = one;
        if (field !== subscriptionField || !invalidationFilter) continue;
        if (!fits(payload, invalidationFilter)) continue;
        all.delete(one);
        one.end();
      }
    },
  };
}

function concerns({ filter, args }: Subscription, value: unknown): boolean {
  if (filter) return fits(value, filter);
  const wanted = Object.entries(args).filter(([, one]) => one !== null && one !== undefined);
  const found = (value ?? {}) as Readonly<Record<string, unknown>>;
  return wanted.every(([name, one]) => Object.hasOwn(found, name) && found[name] === one);
}
