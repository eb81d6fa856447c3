import { Card } from '@gatehouse/ui/card';
import type { ReactNode } from 'react';

/** Names and values, two in a row where there is room. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Card className="overflow-hidden">
      <dl className="-mt-px grid sm:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name} className="grid gap-0.5 border-t border-line px-4 py-3">
            <dt className="text-sm text-ink-2">{name}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
