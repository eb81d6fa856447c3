import { Card } from '@gatehouse/ui/card';
import { Circle, CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

interface FirstStepsProps {
  slug: string;
  /** What has been done, told from what is there. */
  done: { project: boolean; people: boolean; secondFactor: boolean };
}

/** What the owner of a new tenant does first. Gone once there are a project and other people. */
export function FirstSteps({ slug, done }: FirstStepsProps) {
  const t = useTranslations('overview.firstSteps');
  if (done.project && done.people) return null;
  const steps = [
    ['project', `/t/${slug}/projects`],
    ['people', `/t/${slug}/members`],
    ['secondFactor', '/profile/security'],
  ] as const;
  return (
    <section aria-labelledby="first-steps">
      <Card className="grid gap-3 p-5">
        <h2 id="first-steps" className="text-base font-semibold">
          {t('title')}
        </h2>
        <ol className="grid gap-2.5 text-sm">
          {steps.map(([step, href]) => (
            <li key={step} className="flex items-start gap-2.5">
              {done[step] ? (
                <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good-ink" />
              ) : (
                <Circle aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
              )}
              <span className="sr-only">{t(done[step] ? 'done' : 'open')}: </span>
              {!done[step] ? (
                <Link href={href} className="font-medium underline">
                  {t(`steps.${step}`)}
                </Link>
              ) : (
                <span className={done[step] ? 'text-ink-2' : 'font-medium'}>
                  {t(`steps.${step}`)}
                </span>
              )}
            </li>
          ))}
        </ol>
      </Card>
    </section>
  );
}
