import { Spinner } from '@gatehouse/ui/spinner';
import { useTranslations } from 'next-intl';
import { RefreshWhile } from './refresh-while.tsx';

/** For the moment between a grant and its arrival in Cognito. */
export function SettingUp({ tenantName }: { tenantName: string }) {
  const t = useTranslations('shell.settingUp');
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid min-h-[60dvh] place-content-center justify-items-center gap-4 px-6 text-center outline-none"
    >
      <Spinner className="size-6 text-accent-ink" />
      <div role="status" className="grid gap-1">
        <h1 className="text-xl">{t('title')}</h1>
        <p className="max-w-sm text-base text-ink-2">{t('text', { tenant: tenantName })}</p>
      </div>
      <RefreshWhile waiting everySeconds={1} />
    </main>
  );
}
