import type { listPeople } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { PersonState } from './person-state.tsx';
import { Nothing } from './nothing.tsx';

type People = Awaited<ReturnType<typeof listPeople>>['items'];

/** People, found by a part of their name. Each leads to a page of their own. */
export function PeopleSection({ people }: { people: People }) {
  const t = useTranslations('operator.people');
  return (
    <Section id="people" title={t('title')} description={t('text')}>
      {people.length === 0 ? (
        <Nothing>{t('nothing')}</Nothing>
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { name: t('person') },
            { name: t('tenants'), className: 'w-24' },
            { name: t('status') },
          ]}
        >
          {people.map((person) => (
            <Row key={person.id}>
              <Cell header className="wrap-anywhere">
                <Link
                  href={`/operator/people/${person.id}`}
                  className="hit font-medium hover:underline"
                >
                  {person.name}
                </Link>{' '}
                {person.operator && <Badge>{t('operator')}</Badge>}
                <span className="block text-xs text-ink-2">{person.email}</span>
              </Cell>
              <Cell label={t('tenants')} quiet className="tabular-nums">
                {person.memberships}
              </Cell>
              <Cell label={t('status')}>
                <PersonState {...person} />
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}
