import { PLANS } from '@gatehouse/domain/cognito-prices';
import type { getActivePeople } from '@gatehouse/services/operator';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { type DateTimeFormatOptions, useFormatter, useTranslations } from 'next-intl';

type Usage = Awaited<ReturnType<typeof getActivePeople>>;

const KINDS = ['local', 'social', 'federated'] as const;
/** In a column, amounts end at one line; on a card they stand below their name. */
const RIGHT = '@min-[44rem]/list:text-right';
const NUMBER = `tabular-nums ${RIGHT}`;

/** Months with the people who were active in them, and what Cognito charges under each of its plans. */
export function ActivePeopleTable({ usage: { items, totals, prices } }: { usage: Usage }) {
  const t = useTranslations('operator.activePeople');
  const format = useFormatter();
  const { currency, source } = prices;
  const money = (amount: number) => format.number(amount, { style: 'currency', currency });
  const day = (text: string, shown: DateTimeFormatOptions) =>
    format.dateTime(new Date(`${text}T00:00:00Z`), { ...shown, timeZone: 'UTC' });
  const cells = (row: Omit<Usage['items'][number], 'month'>) => (
    <>
      {KINDS.map((kind) => (
        <Cell key={kind} label={t(kind)} quiet className={NUMBER}>
          {format.number(row[kind])}
        </Cell>
      ))}
      <Cell label={t('people')} className={NUMBER}>
        {format.number(row.local + row.social + row.federated)}
      </Cell>
      {PLANS.map((plan) => (
        <Cell key={plan} label={t(plan)} quiet className={NUMBER}>
          {money(row.charges[plan])}
        </Cell>
      ))}
    </>
  );
  return (
    <>
      <Table
        caption={t('title')}
        columns={[
          { name: t('month') },
          ...[...KINDS, 'people' as const, ...PLANS].map((name) => ({
            name: t(name),
            className: RIGHT,
          })),
        ]}
      >
        {items.map(({ month, ...row }) => (
          <Row key={month}>
            <Cell header className="font-medium">
              {day(`${month}-01`, { month: 'long', year: 'numeric' })}
            </Cell>
            {cells(row)}
          </Row>
        ))}
        <Row>
          <Cell header className="font-semibold">
            {t('total')}
          </Cell>
          {cells(totals)}
        </Row>
      </Table>
      <div className="grid max-w-3xl gap-2 text-sm text-ink-2">
        <p>{t('kinds')}</p>
        <p>{t('plans')}</p>
        <p className="wrap-anywhere">
          {t('prices', { since: day(prices.since, { dateStyle: 'medium' }), source })}
        </p>
      </div>
    </>
  );
}
