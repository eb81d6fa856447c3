import { type ComponentProps, type ReactNode, useId } from 'react';

interface CheckboxProps extends Omit<ComponentProps<'input'>, 'children'> {
  label: ReactNode;
}

/** A checkbox with its label, the whole of which can be clicked. */
export function Checkbox({ label, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <span className="flex items-start gap-2.5">
      <input
        {...input}
        id={id}
        type="checkbox"
        className="mt-0.5 size-4 shrink-0 cursor-pointer accent-accent"
      />
      <label htmlFor={id} className="cursor-pointer text-sm">
        {label}
      </label>
    </span>
  );
}
