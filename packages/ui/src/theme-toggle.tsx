'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { SegmentedChoice } from './segmented-choice.tsx';
import { useUiTexts } from './texts.tsx';
import { isTheme, type Theme, THEME_COOKIE, THEMES } from './theme.ts';

const ICONS = { system: Monitor, light: Sun, dark: Moon } as const;

const YEAR = 365 * 24 * 60 * 60;

function subscribe(onChange: () => void): () => void {
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}

function current(): Theme {
  const theme = document.documentElement.dataset.theme;
  return isTheme(theme) ? theme : 'system';
}

/** Draws the page in a theme, and remembers it. */
export function chooseTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

/** System, light or dark. */
export function ThemeToggle({ inMenu = false }: { inMenu?: boolean }) {
  const texts = useUiTexts();
  const chosen = useSyncExternalStore(subscribe, current, () => null);
  return (
    <SegmentedChoice
      label={texts.theme}
      options={THEMES.map((theme) => ({
        value: theme,
        name: texts.themes[theme],
        icon: ICONS[theme],
      }))}
      value={chosen}
      onChange={chooseTheme}
      inMenu={inMenu}
    />
  );
}
