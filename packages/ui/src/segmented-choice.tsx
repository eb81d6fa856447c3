'use client';

import type { LucideIcon } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { cx } from './cx.ts';

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

interface SegmentedChoiceProps<Value extends string> {
  label: string;
  options: readonly { value: Value; name: string; icon?: LucideIcon; lang?: string }[];
  /** Null while it is not known yet. */
  value: Value | null;
  onChange: (value: Value) => void;
  /** Inside a menu the choices are items of it, and the menu moves between them. */
  inMenu?: boolean;
}

/** One of a few, side by side. */
export function SegmentedChoice<Value extends string>({
  label,
  options,
  value,
  onChange,
  inMenu = false,
}: SegmentedChoiceProps<Value>) {
  const focusable = value ?? options[0]?.value;
  return (
    <div
      role={inMenu ? 'group' : 'radiogroup'}
      aria-label={label}
      onKeyDown={inMenu ? undefined : onArrow}
      className="grid auto-cols-fr grid-flow-col gap-0.5 rounded-md bg-sunken p-0.5"
    >
      {options.map(({ value: option, name, icon: Icon, lang }) => (
        <button
          key={option}
          type="button"
          lang={lang}
          role={inMenu ? 'menuitemradio' : 'radio'}
          tabIndex={inMenu || option !== focusable ? -1 : 0}
          aria-checked={option === value}
          onClick={(event) => {
            event.stopPropagation();
            onChange(option);
          }}
          className={cx(
            'flex h-7 max-sm:h-11 items-center justify-center gap-1.5 rounded-sm px-1.5 text-xs font-medium',
            option === value
              ? 'bg-raised text-ink shadow-xs forced-colors:border-2 forced-colors:border-[Highlight]'
              : 'text-ink-2 hover:text-ink',
          )}
        >
          {Icon && <Icon aria-hidden="true" className="size-3.5 shrink-0" />}
          {name}
        </button>
      ))}
    </div>
  );
}
