import type { StaffApproval } from '@gatehouse/domain/staff-request';
import type { listPeople } from '@gatehouse/services/operator';
import { Badge } from '@gatehouse/ui/badge';
import { Section } from '@gatehouse/ui/card';
import { Cell, Row, Table } from '@gatehouse/ui/table';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { ActButton } from './act-button.tsx';

type People = Awaited<ReturnType<typeof listPeople>>['items'];

const TONES = { active: 'good', disabled: 'danger', erasing: 'danger', erased: 'danger' } as const;

interface PeopleSectionProps {
  people: People;
  ownId: string;
  /** Does deleting wait for a second of the staff? */
  approval: StaffApproval;
}

/** People, found by a part of their name; disabled, enabled and deleted here. */
export function PeopleSection({ people, ownId, approval }: PeopleSectionProps) {
  const t = useTranslations('operator.people');
  return (
    <Section id="people" title={t('title')} description={t('text')}>
      {people.length === 0 ? (
        <p className="text-sm text-ink-2">{t('nothing')}</p>
      ) : (
        <Table
          caption={t('title')}
          columns={[
            { name: t('person') },
            { name: t('tenants'), className: 'w-24' },
            { name: t('status') },
            { name: t('title'), hidden: true, className: 'w-44' },
          ]}
        >
          {people.map((person) => (
            <Row key={person.id}>
              <Cell header className="wrap-anywhere">
                <span className="font-medium">{person.name}</span>{' '}
                {person.operator && <Badge>{t('operator')}</Badge>}
                <span className="block text-xs text-ink-2">{person.email}</span>
              </Cell>
              <Cell label={t('tenants')} quiet className="tabular-nums">
                {person.memberships}
              </Cell>
              <Cell label={t('status')}>
                <Badge tone={TONES[person.status]}>
                  {t(person.status === 'erased' ? 'erasing' : person.status)}
                </Badge>{' '}
                {person.pending && <span className="text-xs text-ink-2">{t('pending')}</span>}
              </Cell>
              <Cell>
                {person.id !== ownId && <PersonActs person={person} approval={approval} />}
              </Cell>
            </Row>
          ))}
        </Table>
      )}
    </Section>
  );
}

interface PersonActsProps {
  person: People[number];
  approval: StaffApproval;
}

function PersonActs({ person, approval }: PersonActsProps) {
  const t = useTranslations('operator.people');
  const { id, name, email, status } = person;
  if (status === 'erasing' || status === 'erased') return null;
  const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;
  type Verb = 'disable' | 'enable' | 'delete';
  const act = (verb: Verb, words: Verb | 'ask' = verb) => (
    <ActButton
      path={`/operator/people/{userId}/${verb}`}
      request={{ path: { userId: id } }}
      label={t.rich(verb, { name, hidden })}
      done={t(words === 'ask' ? 'asked' : 'done')}
      danger={verb !== 'enable'}
      question={{
        title: t(`${words}Question`, { name }),
        text: t(`${words}Text`, { name, email }),
        confirm: t(`${words}Confirm`),
      }}
    />
  );
  return (
    <span className="flex flex-wrap gap-2">
      {act(status === 'active' ? 'disable' : 'enable')}
      {act('delete', approval === 'second' ? 'ask' : 'delete')}
    </span>
  );
}
