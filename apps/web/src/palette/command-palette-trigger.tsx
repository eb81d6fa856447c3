'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { confirmLeave } from '#src/forms/leave-guard.ts';
import { hearEarlyKeys } from './early-keys.ts';
import { useModifier } from './use-modifier.ts';
import { usePendingCommand } from './pending-command.ts';
import type { CommandSources } from './use-commands.ts';
import { useShortcuts } from './use-shortcuts.ts';

// Not part of the page: they come when they are asked for.
const Palette = dynamic(() => import('./palette.tsx').then((module) => module.Palette), {
  ssr: false,
});
const ShortcutHelp = dynamic(
  () => import('./shortcut-help.tsx').then((module) => module.ShortcutHelp),
  { ssr: false },
);

/** The field that opens the palette, and the keys of the whole page. */
export function Jump(sources: CommandSources) {
  const { pages } = sources;
  const t = useTranslations('shell.palette');
  const router = useRouter();
  const modifier = useModifier();
  const [open, setOpen] = useState<'palette' | 'help' | null>(null);
  const close = () => setOpen(null);
  const visit = (href: string) => {
    if (confirmLeave()) router.push(href);
  };

  function openPalette() {
    if (open !== 'palette') hearEarlyKeys();
    setOpen('palette');
  }

  usePendingCommand('palette', openPalette);
  useShortcuts({
    onPalette: openPalette,
    onHelp: () => setOpen('help'),
    onGo: (key) => {
      const place = pages.find((page) => page.key === key);
      if (place) visit(place.href);
    },
  });

  return (
    <>
      <button
        type="button"
        onClick={openPalette}
        aria-keyshortcuts="Control+K"
        className="flex h-8 min-w-0 items-center gap-2 rounded-md text-left text-sm text-ink-2 hover:text-ink max-md:size-11 max-md:justify-center max-md:hover:bg-hover md:border md:border-line md:bg-raised md:px-2.5 md:shadow-xs"
      >
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <span className="truncate max-md:sr-only">{t('open')}</span>
        <kbd
          aria-hidden="true"
          className="ml-auto shrink-0 font-sans text-2xs text-ink-3 max-md:hidden"
        >
          {modifier} K
        </kbd>
      </button>
      {open === 'palette' && (
        <Palette sources={sources} visit={visit} onHelp={() => setOpen('help')} onClose={close} />
      )}
      {open === 'help' && <ShortcutHelp pages={pages} onClose={close} />}
    </>
  );
}
