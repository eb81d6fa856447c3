'use client';

import type { BulkInvitations } from '@gatehouse/api/schemas';
import { csvLine } from '@gatehouse/domain/csv';
import { Button, buttonClass } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { addressWith } from '#src/bulk/address-with.ts';
import { ProgressCard } from '#src/bulk/progress-card.tsx';
import { useOutcomeWords } from '#src/bulk/use-outcome-words.ts';
import type { RoleChoice } from '#src/roles/role-choices.ts';

interface BulkInvitationsStatusProps {
  path: string;
  bulk: Pick<BulkInvitations, 'items'> & { readonly finished: boolean };
  choices: readonly RoleChoice[];
}

/** How far a list of people to invite is, and in the end who was not invited, and the result. */
export function BulkInvitationsStatus({ path, bulk, choices }: BulkInvitationsStatusProps) {
  const t = useTranslations('inviting.many');
  const common = useTranslations('common');
  const words = useOutcomeWords();
  const format = useFormatter();
  const router = useRouter();
  const ready = useReady();
  const { items, finished } = bulk;
  const tried = items.flatMap(({ outcome, ...item }) => (outcome ? [{ ...item, outcome }] : []));
  const failed = tried.filter(({ outcome }) => outcome !== 'done');
  const getRoleName = (role: string) => choices.find(({ value }) => value === role)?.name ?? role;
  const file = `data:text/csv;charset=utf-8,${encodeURIComponent(
    [
      csvLine([t('columns.email'), t('columns.role'), t('columns.state')]),
      ...tried.map(({ email, role, outcome }) =>
        csvLine([email, getRoleName(role), outcome === 'done' ? t('states.sent') : words(outcome)]),
      ),
    ].join(''),
  )}`;
  return (
    <ProgressCard
      status={t(finished ? 'finished' : 'running', {
        done: format.number(tried.length - failed.length),
        total: format.number(items.length),
      })}
      progress={finished ? null : { label: t('progress'), max: items.length, value: tried.length }}
      actions={
        <span className="flex flex-wrap gap-2">
          <a href={file} download="invitations.csv" className={buttonClass('secondary', 'sm')}>
            {t('download')}
          </a>
          <Button
            size="sm"
            variant="ghost"
            disabled={!ready}
            onClick={() => router.push(addressWith(path, 'invited', null))}
          >
            {common('close')}
          </Button>
        </span>
      }
      failures={failed.map(({ email, outcome }, at) => ({
        key: `${at} ${email}`,
        name: email,
        why: words(outcome),
      }))}
      failed={t('failed', { count: failed.length })}
    />
  );
}
