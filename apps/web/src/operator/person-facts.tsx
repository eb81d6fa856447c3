import type { getOperatorPerson } from '@gatehouse/services/operator';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Time } from '#src/format/time.tsx';
import { Facts } from './facts.tsx';
import { PersonState } from './person-state.tsx';

type Person = Awaited<ReturnType<typeof getOperatorPerson>>;

/** A person's state, and how they sign in. */
export function PersonFacts({ person }: { person: Person }) {
  const t = useTranslations('operator.person.facts');
  const facts: readonly (readonly [string, ReactNode])[] = [
    [t('status'), <PersonState key="status" {...person} />],
    [t('factor'), person.social ? t('factorElsewhere') : t(person.mfa ? 'on' : 'off')],
    [
      t('lastSignIn'),
      person.lastSignInAt ? <Time key="last" at={person.lastSignInAt} precise /> : t('never'),
    ],
    [t('since'), <Time key="since" at={person.createdAt} />],
  ];
  return <Facts facts={facts} />;
}
