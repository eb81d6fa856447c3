interface RadioRowProps {
  name: string;
  value: string;
  label: string;
  hint?: string;
  defaultChecked?: boolean;
}

/** One of several answers, the whole row of which can be clicked. */
export function RadioRow({ name, value, label, hint, defaultChecked = false }: RadioRowProps) {
  return (
    <label className="flex min-h-11 cursor-pointer items-center gap-3 rounded-md border border-line px-3 py-2 text-sm has-checked:border-accent has-checked:bg-accent-soft">
      <input
        type="radio"
        name={name}
        value={value}
        required
        defaultChecked={defaultChecked}
        className="size-4 shrink-0 accent-accent"
      />
      <span className="grid min-w-0">
        <span className="font-medium wrap-anywhere">{label}</span>
        {hint !== undefined && <span className="text-ink-2">{hint}</span>}
      </span>
    </label>
  );
}
