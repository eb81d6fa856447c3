'use client';

import { Notice } from '@gatehouse/ui/notice';
import { useTranslations } from 'next-intl';
import { keepDrafts } from '#src/drafts/drafts.ts';
import { goConfirm, goStepUp } from './step-up.ts';

/**
 * Something that needs a recent sign-in was refused: the way to one, and back to this page.
 * @param account for a change of how one signs in
 */
export function StepUpNotice({ account = false }: { account?: boolean }) {
  const t = useTranslations('common.stepUp');

  function go() {
    keepDrafts();
    if (account) goConfirm();
    else goStepUp();
  }

  return (
    <Notice tone="danger" title={t('title')}>
      <p>
        {t.rich('text', {
          go: (text) => (
            <button type="button" onClick={go} className="font-medium underline">
              {text}
            </button>
          ),
        })}
      </p>
    </Notice>
  );
}
