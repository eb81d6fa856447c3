'use client';

import { Button } from '@gatehouse/ui/button';
import { useReady } from '@gatehouse/ui/use-ready';
import { useTranslations } from 'next-intl';
import { ProblemNotice } from '#src/forms/problem-notice.tsx';
import { useAction } from '#src/forms/use-action.ts';
import { signOut } from '#src/sign-out/sign-out.ts';

/** Signs out, so that the invited person can sign in. */
export function SwitchPerson() {
  const t = useTranslations('invite.otherPerson');
  const ready = useReady();
  const { start, pending, problem } = useAction(signOut);
  return (
    <div className="grid gap-3">
      <ProblemNotice problem={problem} />
      <Button
        variant="primary"
        size="lg"
        disabled={!ready}
        pending={pending}
        onClick={() => start()}
      >
        {t('switch')}
      </Button>
    </div>
  );
}
