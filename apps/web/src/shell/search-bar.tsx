import { cx } from '@gatehouse/ui/cx';
import { TextField } from '@gatehouse/ui/field';
import type { ReactNode } from 'react';

interface SearchBarProps {
  /** Names the search for screen readers. */
  label: string;
  path: string;
  /** The text that is searched for. */
  field: { name: string; label: string; hint: string; value: string | undefined };
  /** What the URL holds beside the fields, and keeps. */
  keep: Readonly<Record<string, string | undefined>>;
  /** The columns in a wide window. */
  className: string;
  /** The other fields, and the button. */
  children: ReactNode;
}

/** What a list is searched for. A plain form: the URL holds the search, and can be shared. */
export function SearchBar({ label, path, field, keep, className, children }: SearchBarProps) {
  return (
    <form
      action={path}
      role="search"
      aria-label={label}
      className={cx('grid grid-cols-2 items-end gap-3', className)}
    >
      <TextField
        label={field.label}
        className="max-xl:col-span-2"
        type="search"
        name={field.name}
        maxLength={100}
        placeholder={field.hint}
        defaultValue={field.value}
      />
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
