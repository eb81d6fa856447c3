'use client';

import { Checkbox } from '@gatehouse/ui/checkbox';
import { MAILED_KINDS, type MailedKind } from '@gatehouse/domain/notification';
import { useReady } from '@gatehouse/ui/use-ready';
import { showToast } from '@gatehouse/ui/toast';
import { useTranslations } from 'next-intl';
import { useOptimistic, useState, useTransition } from 'react';
import { ApiProblem, callApi } from '#src/api-client.ts';
import { useProblemWords } from '#src/forms/use-problem-words.ts';

const NAMES = {
  'member.role_changed': 'roleChanged',
  'member.mfa_reminded': 'mfaReminder',
  'member.mfa_due': 'mfaDue',
  'session.new_device': 'newDevice',
  'domain.attention': 'domain',
  'access_request.made': 'accessRequest',
  'access_request.refused': 'accessRefused',
  'join_request.made': 'joinRequest',
  'join_request.answered': 'joinAnswered',
  'api_key.ends': 'keyEnds',
  'personal_key.revoked': 'personalKeyRevoked',
  'connected_app.ended': 'appEnded',
} as const;

/** Which notifications also come by mail. A choice shows at once, and goes back if it fails. */
export function MailChoices({ muted: initial }: { muted: readonly MailedKind[] }) {
  const t = useTranslations('notifications.mails');
  const ready = useReady();
  const inWords = useProblemWords();
  const [muted, setMuted] = useState(initial);
  const [shown, show] = useOptimistic(muted);
  const [, startTransition] = useTransition();

  function choose(kind: MailedKind, wanted: boolean) {
    const next = wanted ? shown.filter((one) => one !== kind) : [...shown, kind];
    startTransition(async () => {
      show(next);
      try {
        const saved = await callApi('POST', '/me/preferences', { body: { mutedMails: next } });
        setMuted(saved.mutedMails);
        showToast({ tone: 'good', text: t('saved') });
      } catch (error) {
        if (!(error instanceof ApiProblem)) throw error;
        showToast({ tone: 'danger', text: t('failed'), detail: inWords(error).message });
      }
    });
  }

  return (
    <ul className="grid gap-3 p-5 max-sm:gap-0 max-sm:py-2">
      {MAILED_KINDS.map((kind) => (
        <li key={kind}>
          <Checkbox
            disabled={!ready}
            checked={!shown.includes(kind)}
            onChange={(event) => choose(kind, event.target.checked)}
            label={t(NAMES[kind])}
          />
        </li>
      ))}
    </ul>
  );
}
