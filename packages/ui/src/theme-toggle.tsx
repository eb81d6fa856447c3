'use client';

import { Monitor, Moon, Sun } from 'lucide-react';
import { type KeyboardEvent, useSyncExternalStore } from 'react';
import { cx } from './cx.ts';
import { isTheme, type Theme, THEME_COOKIE, THEMES } from './theme.ts';

const LOOKS = {
  system: ['System', Monitor],
  light: ['Light', Sun],
  dark: ['Dark', Moon],
} as const;

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

function choose(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${YEAR}; SameSite=Lax${secure}`;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** The arrow keys choose, as in any group of radio buttons. */
function onArrow(event: KeyboardEvent<HTMLDivElement>) {
  const step = STEPS[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const radios = Array.from(event.currentTarget.querySelectorAll('button'));
  const at = radios.indexOf(document.activeElement as HTMLButtonElement);
  const next = radios.at((at + step) % radios.length);
  next?.focus();
  next?.click();
}

interface ThemeToggleProps {
  /** Inside a menu the choices are items of it, and the menu moves between them. */
  inMenu?: boolean;
}

/** System, light or dark. */
export function ThemeToggle({ inMenu = false }: ThemeToggleProps) {
  const chosen = useSyncExternalStore(subscribe, current, () => null);
  return (
    <div
      role={inMenu ? 'group' : 'radiogroup'}
      aria-label="Theme"
      onKeyDown={inMenu ? undefined : onArrow}
      className="grid grid-cols-3 gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {THEMES.map((theme) => {
        const [name, Icon] = LOOKS[theme];
        const on = chosen === theme;
        return (
          <button
            key={theme}
            type="button"
            role={inMenu ? 'menuitemradio' : 'radio'}
            tabIndex={inMenu || theme !== (chosen ?? 'system') ? -1 : 0}
            aria-checked={on}
            onClick={(event) => {
              event.stopPropagation();
              choose(theme);
            }}
            className={cx(
              'flex h-7 items-center justify-center gap-1.5 rounded-sm px-1.5 text-xs font-medium',
              on ? 'bg-raised text-ink shadow-xs' : 'text-ink-2 hover:text-ink',
            )}
          >
            <Icon aria-hidden="true" className="size-3.5 shrink-0" />
            {name}
          </button>
        );
      })}
    </div>
  );
}
