'use client';

import { Badge } from '@gatehouse/ui/badge';
import { Button } from '@gatehouse/ui/button';
import { Dialog, DialogActions } from '@gatehouse/ui/dialog';
import { useRouter } from 'next/navigation';
import { useFormatter, useTranslations } from 'next-intl';
import { callApi } from '#src/api-client.ts';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { type Candidate, isReady } from './candidates.ts';
import { InvitationPreview } from './invitation-preview.tsx';
import type { InvitationStepProps } from './invite-many-props.ts';

interface InvitationPreviewStepProps extends InvitationStepProps {
  candidates: readonly Candidate[];
  onBack: () => void;
}

/** Shows what will become of each line, and sends those that can be sent. */
export function InvitationPreviewStep({
  tenant,
  choices,
  list,
  candidates,
  onBack,
  onClose,
}: InvitationPreviewStepProps) {
  const t = useTranslations('inviting.many');
  const router = useRouter();
  const format = useFormatter();
  const people = candidates.filter(isReady).map(({ email, role }) => ({ email, role }));
  const { start, pending, problem } = useAction(async () => {
    const message = list.message.trim().replaceAll(/\s+/g, ' ');
    const { id } = await callApi('POST', '/tenants/{tenant}/invitations/bulk', {
      path: { tenant: tenant.slug },
      body: { people, ...(message !== '' && { message }) },
    });
    onClose();
    router.push(`/t/${tenant.slug}/members/invitations?invited=${id}`);
  });
  const refused = countBy(candidates.filter((one) => !isReady(one)));
  return (
    <Dialog
      title={t('previewTitle', { count: people.length, tenant: tenant.name })}
      description={t('previewText', { left: candidates.length - people.length })}
      onClose={onClose}
    >
      <ProblemNotice problem={problem} />
      <ListForDraft {...list} />
      {refused.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {refused.map(([state, count]) => (
            <li key={state}>
              <Badge tone="warn">
                {t('refused', { count: format.number(count), why: t(`states.${state}`) })}
              </Badge>
            </li>
          ))}
        </ul>
      )}
      <InvitationPreview candidates={candidates} choices={choices} />
      <DialogActions>
        <Button onClick={onBack}>{t('back')}</Button>
        <Button
          variant="primary"
          disabled={people.length === 0}
          pending={pending}
          onClick={() => start()}
        >
          {t('submit', { count: people.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

/** How many lines are left out for each reason, most first. */
function countBy(candidates: readonly Candidate[]): [Candidate['state'], number][] {
  const counts = new Map<Candidate['state'], number>();
  for (const { state } of candidates) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a);
}

/** What was typed, for a sign-in in between. */
function ListForDraft({ text, role, message }: InvitationStepProps['list']) {
  return (
    <form hidden>
      <textarea name="list" defaultValue={text} />
      <input type="text" name="role" defaultValue={role} />
      <textarea name="message" defaultValue={message} />
    </form>
  );
}
