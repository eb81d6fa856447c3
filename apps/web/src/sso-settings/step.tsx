import { Card } from '@gatehouse/ui/card';
import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface StepProps {
  number: number;
  title: string;
  done?: boolean;
  children: ReactNode;
}

/** One step of setting a connection up; all of them are on one page, so that nothing is lost. */
export function Step({ number, title, done = false, children }: StepProps) {
  const t = useTranslations('ssoSettings');
  const id = `step-${number}`;
  return (
    <section aria-labelledby={id}>
      <Card className="grid gap-4 p-5">
        <h2 id={id} className="flex flex-wrap items-center gap-2 text-lg">
          <span className="text-sm font-medium text-ink-2">
            {t('steps.step', { number: String(number) })}
          </span>
          {title}
          {done && (
            <>
              <CircleCheck aria-hidden="true" className="size-4 text-good-ink" />
              <span className="sr-only">{t('policy.done')}</span>
            </>
          )}
        </h2>
        {children}
      </Card>
    </section>
  );
}
