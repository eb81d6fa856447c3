'use client';

import { useCombobox } from 'downshift';
import { Check, Search } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { type ComboboxOption, matchingOptions, optionGroups } from './combobox-options.ts';
import { cx } from './cx.ts';
import { useUiTexts } from './texts.tsx';

export interface ComboboxListProps {
  label: string;
  options: readonly ComboboxOption[];
  value: string;
  placeholder: string | undefined;
  query: string;
  onQuery: (query: string) => void;
  onChoose: (value: string) => void;
  onClose: () => void;
}

/** The field that searches, and what it finds: the ARIA pattern of a combobox, by downshift. */
export function ComboboxList({
  label,
  options,
  value,
  placeholder,
  query,
  onQuery,
  onChoose,
  onClose,
}: ComboboxListProps) {
  const { search, nothingFound } = useUiTexts().combobox;
  const frame = useRef<HTMLDivElement>(null);
  const all = placeholder === undefined ? options : [{ value: '', label: placeholder }, ...options];
  const items = matchingOptions(all, query);
  const box = useCombobox({
    items: [...items],
    inputValue: query,
    isOpen: true,
    selectedItem: all.find((option) => option.value === value) ?? null,
    // The placeholder is another object each time: compared as that, a click on an option is lost.
    itemToKey: (option) => option?.value,
    defaultHighlightedIndex: 0,
    initialHighlightedIndex: Math.max(
      0,
      items.findIndex((option) => option.value === value),
    ),
    itemToString: (option) => option?.label ?? '',
    stateReducer: (_, { type, changes }) =>
      // What is chosen stands on the button: here one goes on typing.
      type === useCombobox.stateChangeTypes.InputChange
        ? { ...changes, highlightedIndex: 0 }
        : changes,
    onStateChange: ({ type, selectedItem }) => {
      const { InputKeyDownEnter, ItemClick } = useCombobox.stateChangeTypes;
      if (type !== InputKeyDownEnter && type !== ItemClick) return;
      if (selectedItem) onChoose(selectedItem.value);
    },
  });

  useEffect(() => frame.current?.querySelector('input')?.focus(), []);

  return (
    <>
      <div ref={frame} className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden="true" className="size-4 shrink-0 text-ink-3" />
        <input
          {...box.getInputProps({
            'aria-label': search,
            placeholder: search,
            onChange: ({ currentTarget }) => onQuery(currentTarget.value),
            onKeyDown: (event) => {
              // Enter without a find would send the form around it.
              if (event.key === 'Enter' && items.length === 0) event.preventDefault();
              if (event.key === 'Tab' || event.key === 'Escape') onClose();
            },
          })}
          className="h-10 w-full min-w-0 bg-transparent outline-none placeholder:text-ink-3 max-sm:h-11 max-sm:text-lg"
        />
      </div>
      <div
        {...box.getMenuProps({ 'aria-label': label })}
        className="min-h-0 flex-1 overflow-y-auto overscroll-contain p-1"
      >
        {optionGroups(items).map(({ group, of }) => (
          <Group key={group ?? ''} name={group}>
            {of.map((option) => {
              const index = items.indexOf(option);
              return (
                <div
                  key={option.value}
                  {...box.getItemProps({ item: option, index })}
                  role="option"
                  aria-selected={option.value === value}
                  className={cx(
                    'flex min-h-8 cursor-pointer items-center gap-2 rounded-md px-2.5 py-1.5 max-sm:min-h-11',
                    index === box.highlightedIndex &&
                      'bg-hover forced-colors:outline-2 forced-colors:-outline-offset-2 forced-colors:outline-[Highlight]',
                  )}
                >
                  <span className="grid min-w-0 flex-1">
                    <span className="wrap-anywhere">{option.label}</span>
                    {option.hint && (
                      <span className="text-xs wrap-anywhere text-ink-2">{option.hint}</span>
                    )}
                  </span>
                  {option.value === value && (
                    <Check aria-hidden="true" className="size-4 shrink-0 text-accent-ink" />
                  )}
                </div>
              );
            })}
          </Group>
        ))}
      </div>
      {items.length === 0 && (
        <p role="status" className="px-3.5 pb-3 text-ink-2">
          {nothingFound}
        </p>
      )}
    </>
  );
}

function Group({ name, children }: { name: string | undefined; children: ReactNode }) {
  if (name === undefined) return children;
  return (
    <div role="group" aria-label={name}>
      <p aria-hidden="true" className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-2">
        {name}
      </p>
      <div role="presentation">{children}</div>
    </div>
  );
}
