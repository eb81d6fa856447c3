import { Code } from '@gatehouse/ui/code';
import { CopyField } from '@gatehouse/ui/copy-field';
import { useTranslations } from 'next-intl';
import type { ShownDomain } from './shown-domain.ts';

/** The record to publish, to be copied in two pieces. */
export function DomainRecord({ domain: { record, short, publishAt } }: { domain: ShownDomain }) {
  const t = useTranslations('domains.record');
  return (
    <div className="grid gap-3">
      <h3 className="text-sm font-medium">{t('title')}</h3>
      {(['name', 'value'] as const).map((part) => (
        <div key={part} className="grid gap-1.5">
          <span aria-hidden="true" className="text-sm text-ink-2">
            {t(part)}
          </span>
          <CopyField label={t(part)} value={record[part]} />
        </div>
      ))}
      <p className="text-sm text-ink-2">
        {t.rich('hint', { short, code: (text) => <Code className="break-all">{text}</Code> })}
      </p>
      {publishAt && (
        <p className="text-sm">
          <a className="underline" href={publishAt} target="_blank" rel="noreferrer">
            {t('local')}
          </a>
        </p>
      )}
    </div>
  );
}
