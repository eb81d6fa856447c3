import { Card } from '@gatehouse/ui/card';
import { useFormatter } from 'next-intl';

interface BarListProps {
  items: readonly { readonly name: string; readonly count: number }[];
}

/** Counts side by side, each as a number and as a bar. */
export function BarList({ items }: BarListProps) {
  const format = useFormatter();
  const most = Math.max(1, ...items.map(({ count }) => count));
  return (
    <Card className="p-5">
      <dl className="grid grid-cols-[auto_1fr_auto] items-center gap-x-4 gap-y-3 text-sm">
        {items.map(({ name, count }) => (
          <div key={name} className="col-span-3 grid grid-cols-subgrid items-center">
            <dt className="text-ink-2">{name}</dt>
            <dd className="order-last text-right font-medium tabular-nums">
              {format.number(count)}
            </dd>
            <dd aria-hidden="true">
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" className="block h-2 w-full">
                <rect width="100" height="8" rx="1" className="fill-sunken forced-colors:hidden" />
                <rect
                  width={(count / most) * 100}
                  height="8"
                  rx="1"
                  className="fill-accent forced-colors:fill-[Highlight]"
                />
              </svg>
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
