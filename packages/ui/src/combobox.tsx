'use client';

import { ChevronsUpDown } from 'lucide-react';
import {
  type ComponentType,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useId,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { flushSync } from 'react-dom';
import type { ComboboxListProps } from './combobox-list.tsx';
import { type ComboboxOption, optionGroups } from './combobox-options.ts';
import { cx } from './cx.ts';
import { FieldFrame } from './field.tsx';
import { controlClass } from './input.tsx';
import { Layer } from './layer.tsx';
import { Select } from './select.tsx';
import { Spinner } from './spinner.tsx';
import { useReady } from './use-ready.ts';

export type { ComboboxOption };

interface ComboboxProps {
  label: string;
  hideLabel?: boolean;
  hint?: ReactNode;
  error?: string | undefined;
  /** The name of the field in its form. */
  name?: string;
  options: readonly ComboboxOption[];
  value?: string;
  defaultValue?: string;
  onChange?: (value: string) => void;
  /** Shown while nothing is chosen, and then the empty value is one to choose. */
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  className?: string;
}

type ListComponent = ComponentType<ComboboxListProps>;
let loaded: ListComponent | undefined;

const load = () =>
  import('./combobox-list.tsx').then(({ ComboboxList }) => (loaded = ComboboxList));

/**
 * One of many, found by typing. The browser's own select holds the value: it is what one sees
 * without script, what the form sends and resets. What searches is loaded when it is first reached.
 */
export function Combobox({
  label,
  hideLabel = false,
  hint,
  error,
  name,
  options,
  value,
  defaultValue,
  onChange,
  placeholder,
  disabled,
  required,
  className,
}: ComboboxProps) {
  const id = useId();
  const ready = useReady();
  const button = useRef<HTMLButtonElement>(null);
  const [select, setSelect] = useState<HTMLSelectElement | null>(null);
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const [List, setList] = useState<ListComponent | undefined>(() => loaded);
  const first = placeholder === undefined ? (options[0]?.value ?? '') : '';
  const held = useHeldValue(select, defaultValue ?? first);
  const shown = value ?? held;
  const chosen = options.find((option) => option.value === shown);

  const preload = () => void load().then((component) => setList(() => component));
  const close = () => document.getElementById(`${id}-list`)?.hidePopover();

  function show(typed: string) {
    preload();
    setQuery(typed);
    flushSync(() => setOpen(true));
  }

  function onTrigger(event: MouseEvent) {
    event.preventDefault();
    if (open) close();
    else show('');
  }

  /** What is typed before the search is there is not lost. */
  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show('');
    } else if (event.key.length === 1 && event.key !== ' ') {
      event.preventDefault();
      show(query + event.key);
    }
  }

  function choose(next: string) {
    close();
    if (select) setValue(select, next);
  }

  return (
    <FieldFrame
      id={id}
      label={label}
      hideLabel={hideLabel}
      hint={hint}
      error={error}
      className={className}
    >
      <div aria-hidden={ready || undefined} className={ready ? 'sr-only' : undefined}>
        <Select
          ref={setSelect}
          id={ready ? undefined : id}
          name={name}
          disabled={disabled}
          required={required}
          value={value}
          defaultValue={value === undefined ? defaultValue : undefined}
          onChange={(event) => onChange?.(event.currentTarget.value)}
          tabIndex={ready ? -1 : undefined}
          aria-describedby={hint || error ? `${id}-text` : undefined}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {optionGroups(options).map(({ group, of }) =>
            group === undefined ? (
              of.map((option) => <Option key={option.value} {...option} />)
            ) : (
              <optgroup key={group} label={group}>
                {of.map((option) => (
                  <Option key={option.value} {...option} />
                ))}
              </optgroup>
            ),
          )}
        </Select>
      </div>
      {ready && (
        <button
          ref={button}
          id={id}
          type="button"
          disabled={disabled}
          popoverTarget={`${id}-list`}
          onPointerEnter={preload}
          onFocus={preload}
          onClick={onTrigger}
          onKeyDown={onKeyDown}
          role="combobox"
          aria-haspopup="dialog"
          aria-controls={`${id}-list`}
          aria-expanded={open}
          aria-invalid={error ? true : undefined}
          aria-describedby={hint || error ? `${id}-text` : undefined}
          className={controlClass('flex items-center gap-2 text-left')}
        >
          <span className={cx('min-w-0 flex-1 truncate', !chosen && 'text-ink-3')}>
            {chosen?.label ?? placeholder}
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-3" />
        </button>
      )}
      {open && (
        <Layer
          id={`${id}-list`}
          role="dialog"
          aria-label={label}
          anchor={button}
          startAt={null}
          onClosed={() => {
            setOpen(false);
            setQuery('');
          }}
          className="flex w-80 flex-col overflow-hidden"
        >
          {List ? (
            <List
              label={label}
              options={options}
              value={shown}
              placeholder={placeholder}
              query={query}
              onQuery={setQuery}
              onChoose={choose}
              onClose={close}
            />
          ) : (
            <Spinner className="m-4 size-4 text-ink-3" />
          )}
        </Layer>
      )}
    </FieldFrame>
  );
}

/** As if it were chosen in the select itself, so that its form hears of it. */
function setValue(select: HTMLSelectElement, value: string) {
  if (select.value === value) return;
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

/** What a select holds, also after a choice before the script came and after a reset of its form. */
function useHeldValue(select: HTMLSelectElement | null, initial: string): string {
  const subscribe = useCallback(
    (onChange: () => void) => {
      const form = select?.form;
      const afterReset = () => setTimeout(onChange);
      select?.addEventListener('change', onChange);
      form?.addEventListener('reset', afterReset);
      return () => {
        select?.removeEventListener('change', onChange);
        form?.removeEventListener('reset', afterReset);
      };
    },
    [select],
  );
  return useSyncExternalStore(
    subscribe,
    () => select?.value ?? initial,
    () => initial,
  );
}

function Option({ value, label }: ComboboxOption) {
  return <option value={value}>{label}</option>;
}
