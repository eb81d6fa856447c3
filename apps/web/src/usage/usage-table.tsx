import { useFormatter, useTranslations } from 'next-intl';

interface UsageTableProps {
  name: string;
  days: readonly {
    readonly name: string;
    readonly members: number | null;
    readonly signIns: number;
  }[];
}

/** The same as the chart in numbers, the newest first. */
export function UsageTable({ name, days }: UsageTableProps) {
  const t = useTranslations('usage');
  const format = useFormatter();
  return (
    <details className="min-w-0 overflow-x-auto text-sm">
      <summary className="w-fit cursor-pointer rounded-sm text-ink-2 hover:text-ink max-sm:py-3">
        {t('table')}
      </summary>
      <table className="mt-2 w-full max-w-2xl text-left">
        <caption className="sr-only">{name}</caption>
        <thead className="text-xs text-ink-2">
          <tr>
            {[t('day'), t('members.column'), t('signIns.column')].map((column, at) => (
              <th
                key={column}
                scope="col"
                className={at === 0 ? 'py-1 pr-4 font-medium' : 'py-1 pl-4 text-right font-medium'}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {days.toReversed().map((day) => (
            <tr key={day.name} className="border-t border-line">
              <th scope="row" className="py-1 pr-4 font-normal">
                {day.name}
              </th>
              <td className="py-1 pl-4 text-right tabular-nums">
                {day.members === null ? t('unknown') : format.number(day.members)}
              </td>
              <td className="py-1 pl-4 text-right tabular-nums">{format.number(day.signIns)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
