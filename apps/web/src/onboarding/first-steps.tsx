import { Card } from '@gatehouse/ui/card';
import { cx } from '@gatehouse/ui/cx';
import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { ChevronRight, Circle, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { HideSteps } from './hide-steps.tsx';
import type { Step } from './steps.ts';

interface FirstStepsProps {
  tenantId: string;
  steps: readonly Step[];
}

/** What whoever sets a tenant up does first. Each line is ticked by what is there. */
export function FirstSteps({ tenantId, steps }: FirstStepsProps) {
  const t = useTranslations('overview.firstSteps');
  const done = steps.filter((step) => step.done).length;
  const progress = t('progress', { done, all: steps.length });
  return (
    <section aria-labelledby="first-steps">
      <Card className="overflow-hidden">
        <div className="grid gap-2 border-b border-line p-4">
          <div className="flex items-center justify-between gap-3">
            <h2 id="first-steps" className="text-base">
              {t('title')}
            </h2>
            <HideSteps tenantId={tenantId}>{t('hide')}</HideSteps>
          </div>
          <div className="flex items-center gap-3 text-sm text-ink-2">
            <ProgressBar
              label={t('title')}
              text={progress}
              value={done}
              max={steps.length}
              className="max-w-60 flex-1"
            />
            <span className="tabular-nums">{progress}</span>
          </div>
        </div>
        <ol className="text-sm">
          {steps.map(({ name, href, done: isDone }) => (
            <li key={name} className="border-line not-last:border-b">
              <Link
                href={href}
                className="group flex min-h-11 items-center gap-2.5 px-4 py-2 -outline-offset-2 hover:bg-hover/60"
              >
                {isDone ? (
                  <CircleCheck aria-hidden="true" className="size-4.5 shrink-0 text-good-ink" />
                ) : (
                  <Circle aria-hidden="true" className="size-4.5 shrink-0 text-ink-3" />
                )}
                <span className="sr-only">{t(isDone ? 'done' : 'open')}: </span>
                <span className="grid flex-1">
                  <span className={cx(isDone ? 'text-ink-2' : 'font-medium')}>
                    {t(`steps.${name}.title`)}
                  </span>
                  {!isDone && <span className="text-ink-2">{t(`steps.${name}.text`)}</span>}
                </span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
              </Link>
            </li>
          ))}
        </ol>
      </Card>
    </section>
  );
}
