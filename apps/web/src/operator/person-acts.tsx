import type { StaffApproval } from '@gatehouse/domain/staff-request';
import type { getOperatorPerson } from '@gatehouse/services/operator';
import { useTranslations } from 'next-intl';
import { ActButton } from './act-button.tsx';

interface PersonActsProps {
  person: Awaited<ReturnType<typeof getOperatorPerson>>;
  /** Does deleting wait for a second of the staff? */
  approval: StaffApproval;
}

/** What an operator does with another person's account, each after a question. */
export function PersonActs({ person, approval }: PersonActsProps) {
  const t = useTranslations('operator.people');
  const { id, name, email, status } = person;
  if (status === 'erasing' || status === 'erased') return null;
  type Verb = 'disable' | 'enable' | 'delete';
  const act = (verb: Verb, words: Verb | 'ask' = verb) => (
    <ActButton
      path={`/operator/people/{userId}/${verb}`}
      request={{ path: { userId: id } }}
      label={t(`${words}Confirm`)}
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
    <>
      {act(status === 'active' ? 'disable' : 'enable')}
      {act('delete', approval === 'second' ? 'ask' : 'delete')}
    </>
  );
}
