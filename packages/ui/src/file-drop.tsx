'use client';

import { Upload } from 'lucide-react';
import { type ComponentProps, type DragEvent, type ReactNode, useId, useState } from 'react';
import { cx } from './cx.ts';
import { useReady } from './use-ready.ts';

interface FileDropProps extends Pick<
  ComponentProps<'input'>,
  'name' | 'accept' | 'multiple' | 'disabled' | 'required' | 'className'
> {
  /** What is wanted: "Choose a picture or drop it here". */
  label: string;
  hint?: ReactNode;
  onFiles?: (files: readonly File[]) => void;
}

/**
 * A place to drop files, or to choose them with a click. With a name it is the browser's own file
 * field, which keeps them for its form; without, it only hands them over, once there is a script.
 */
export function FileDrop({
  label,
  hint,
  onFiles,
  disabled = false,
  className,
  ...input
}: FileDropProps) {
  const id = useId();
  const ready = useReady();
  const keeps = input.name !== undefined;
  const [over, setOver] = useState(false);
  const [names, setNames] = useState<readonly string[]>([]);

  function onDrag(event: DragEvent, isOver: boolean) {
    if (disabled || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    setOver(isOver);
  }

  /** The field takes what is dropped, so that its form has it. */
  function onDrop(event: DragEvent<HTMLLabelElement>) {
    onDrag(event, false);
    const field = event.currentTarget.querySelector('input');
    if (disabled || !field) return;
    const dropped = Array.from(event.dataTransfer.files).slice(0, input.multiple ? undefined : 1);
    const transfer = new DataTransfer();
    for (const file of dropped) transfer.items.add(file);
    field.files = transfer.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }

  return (
    <label
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={onDrop}
      className={cx(
        'grid cursor-pointer justify-items-center gap-1 rounded-lg border border-dashed px-4 py-5 text-center text-sm transition-colors duration-100 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
        disabled && 'cursor-default opacity-60',
        over
          ? 'border-accent bg-accent-soft forced-colors:border-[Highlight]'
          : 'border-line-strong hover:border-ink-3 hover:bg-hover',
        className,
      )}
    >
      <Upload aria-hidden="true" className="size-5 text-ink-3" />
      <span className="font-medium">{label}</span>
      {hint && (
        <span id={`${id}-hint`} className="text-xs text-ink-2">
          {hint}
        </span>
      )}
      <input
        {...input}
        type="file"
        disabled={disabled || (!keeps && !ready)}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={({ currentTarget }) => {
          const files = Array.from(currentTarget.files ?? []);
          if (keeps) setNames(files.map(({ name }) => name));
          else currentTarget.value = '';
          onFiles?.(files);
        }}
        className={ready ? 'sr-only' : 'mt-1 max-w-full text-xs'}
      />
      {names.length > 0 && (
        <span role="status" className="max-w-full text-xs wrap-anywhere text-ink-2">
          {names.join(', ')}
        </span>
      )}
    </label>
  );
}
