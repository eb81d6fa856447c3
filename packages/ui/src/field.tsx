import { CircleAlert } from 'lucide-react';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cx } from './cx.ts';
import { Input } from './input.tsx';
import { Select } from './select.tsx';

interface FieldText {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  className?: string | undefined;
}

interface FrameProps extends FieldText {
  id: string;
  /** The label is there for screen readers only. */
  hideLabel?: boolean;
  children: ReactNode;
}

/** A label above a control, and a hint or what is wrong below it. */
export function FieldFrame({
  id,
  label,
  hideLabel = false,
  hint,
  error,
  className,
  children,
}: FrameProps) {
  return (
    <div className={cx('relative grid content-start gap-1.5', className)}>
      <label htmlFor={id} className={hideLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      {children}
      {error ? (
        <p id={`${id}-text`} className="flex items-start gap-1.5 text-sm text-danger-ink">
          <CircleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0" />
          {error}
        </p>
      ) : (
        hint && (
          <p id={`${id}-text`} className="text-sm text-ink-2">
            {hint}
          </p>
        )
      )}
    </div>
  );
}

function described(id: string, { hint, error }: FieldText) {
  return {
    id,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': hint || error ? `${id}-text` : undefined,
  } as const;
}

/** A one-line input with its label, and a hint or what is wrong with it. */
export function TextField({
  label,
  hint,
  error,
  className,
  ...input
}: FieldText & ComponentProps<'input'>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} className={className}>
      <Input {...input} {...described(id, { label, hint, error })} />
    </FieldFrame>
  );
}

/** A native select with its label, and a hint or what is wrong with it. */
export function SelectField({
  label,
  hint,
  error,
  className,
  ...select
}: FieldText & ComponentProps<'select'>) {
  const id = useId();
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} className={className}>
      <Select {...select} {...described(id, { label, hint, error })} />
    </FieldFrame>
  );
}
