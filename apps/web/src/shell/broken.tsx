'use client';

import { Button } from '@gatehouse/ui/button';
import { buttonClass } from '@gatehouse/ui/button-class';
import { Code } from '@gatehouse/ui/code';
import { useTranslations } from 'next-intl';
import { Message } from './message.tsx';

export interface BrokenProps {
  error: Error & { digest?: string };
  retry: () => void;
  /** Where to go on from. */
  home: { readonly href: string; readonly name: string };
}

/** A page that could not be drawn: try again, go on elsewhere, and what to tell the support. */
export function Broken({ error, retry, home }: BrokenProps) {
  const t = useTranslations('common');
  return (
    <Message
      mark="500"
      title={t('pages.broken.title')}
      actions={
        <>
          <Button variant="primary" size="lg" onClick={retry}>
            {t('tryAgain')}
          </Button>
          <a href={home.href} className={buttonClass('secondary', 'lg')}>
            {home.name}
          </a>
        </>
      }
    >
      <p>{t('pages.broken.text')}</p>
      {error.digest && (
        <p className="mt-2">
          {t.rich('pages.broken.mention', {
            digest: error.digest,
            code: (digest) => <Code>{digest}</Code>,
          })}
        </p>
      )}
    </Message>
  );
}
