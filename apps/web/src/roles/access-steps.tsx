import type { Step, StepNames } from '@gatehouse/policy/explain';
import { CircleCheck, CircleX } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** The questions of a decision, and how each came out. */
export function AccessSteps({ steps }: { steps: readonly Step[] }) {
  const t = useTranslations('customRoles.access');
  const names = useTranslations('roles.names');
  const named = ({ name, ...baseRoles }: StepNames) => ({
    name,
    ...Object.fromEntries(Object.entries(baseRoles).map(([key, role]) => [key, names(role)])),
  });
  return (
    <ol className="grid max-w-xl gap-2 text-sm">
      {steps.map(({ code, passed, names: values }) => (
        <li key={code} className="flex gap-2">
          {passed ? (
            <CircleCheck aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-good-ink" />
          ) : (
            <CircleX aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-danger-ink" />
          )}
          <span className="sr-only">{t(passed ? 'passed' : 'failed')}: </span>
          <span>{t(`steps.${code}`, named(values) as never)}</span>
        </li>
      ))}
    </ol>
  );
}
