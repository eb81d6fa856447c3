import { Notice } from '@gatehouse/ui/notice';
import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { useFormatter, useTranslations } from 'next-intl';
import { formatBytes } from './format-bytes.ts';

/** From here on the page says that room is short. */
const NEARLY = 0.9;

interface FileUsage {
  readonly bytes: number;
  readonly quotaBytes: number;
}

interface QuotaMeterProps {
  usage: FileUsage;
  /** Says what to do when room is short, to those who can. */
  advice?: boolean;
}

/** How much of a tenant's storage is used, and what to do when it is short. */
export function QuotaMeter({ usage: { bytes, quotaBytes }, advice = false }: QuotaMeterProps) {
  const t = useTranslations('files.quota');
  const format = useFormatter();
  const left = Math.max(0, quotaBytes - bytes);
  const level = left === 0 ? 'full' : bytes >= quotaBytes * NEARLY ? 'nearly' : 'fine';
  const used = t('used', {
    used: formatBytes(format, bytes),
    total: formatBytes(format, quotaBytes),
  });
  return (
    <div className="grid gap-3">
      <div className="grid max-w-sm gap-1.5">
        <p className="text-sm text-ink-2 tabular-nums">{used}</p>
        <ProgressBar
          role="meter"
          label={t('label')}
          value={bytes}
          max={quotaBytes}
          text={used}
          tone={level === 'fine' ? 'accent' : level === 'nearly' ? 'warn' : 'danger'}
        />
      </div>
      {advice && level === 'nearly' && (
        <Notice tone="warn" title={t('nearly')}>
          {t('nearlyText', { left: formatBytes(format, left) })}
        </Notice>
      )}
      {advice && level === 'full' && (
        <Notice tone="warn" title={t('full')}>
          {t('fullText')}
        </Notice>
      )}
    </div>
  );
}
