'use client';

import { Dialog } from '@gatehouse/ui/dialog';
import { useTranslations } from 'next-intl';
import type { PagePlace } from './pages.ts';
import { useModifier } from './use-modifier.ts';

/** Which keys do what. */
export function ShortcutHelp({
  pages,
  onClose,
}: {
  pages: readonly PagePlace[];
  onClose: () => void;
}) {
  const t = useTranslations('shell');
  const modifier = useModifier();
  const lines: readonly (readonly [keys: readonly string[], text: string])[] = [
    [[modifier, 'K'], t('shortcuts.palette')],
    [['?'], t('shortcuts.help')],
    [['J'], t('shortcuts.next')],
    [['K'], t('shortcuts.previous')],
    [['X'], t('shortcuts.choose')],
    [['/'], t('shortcuts.search')],
    ...pages.map(
      ({ key, page }) => [['G', key.toUpperCase()], t('shortcuts.goTo', { page })] as const,
    ),
  ];
  return (
    <Dialog title={t('shortcuts.title')} description={t('shortcuts.description')} onClose={onClose}>
      <dl className="grid gap-2">
        {lines.map(([keys, text]) => (
          <div key={text} className="flex items-center justify-between gap-4 text-base">
            <dt className="text-ink-2">{text}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-sm border border-line bg-sunken px-1.5 py-0.5 text-center font-mono text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
