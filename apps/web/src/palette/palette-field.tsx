'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { KeyboardEvent } from 'react';

interface PaletteFieldProps {
  listId: string;
  chosenId: string | undefined;
  typed: string;
  onType: (text: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

/** What is searched for; the focus is here, whichever command is chosen. */
export function PaletteField({ listId, chosenId, typed, onType, onKeyDown }: PaletteFieldProps) {
  const t = useTranslations('shell.palette');
  return (
    <div className="flex items-center gap-2.5 border-b border-line px-4">
      <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
      <input
        type="text"
        role="combobox"
        aria-label={t('title')}
        aria-expanded="true"
        aria-controls={listId}
        aria-activedescendant={chosenId}
        autoComplete="off"
        spellCheck={false}
        placeholder={t('hint')}
        value={typed}
        onChange={(event) => onType(event.target.value)}
        onKeyDown={onKeyDown}
        className="h-12 min-w-0 flex-1 bg-transparent text-base outline-none placeholder:text-ink-3"
      />
    </div>
  );
}
