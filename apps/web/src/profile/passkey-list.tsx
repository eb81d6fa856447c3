import { useTranslations } from 'next-intl';
import { Time } from '#src/format/time.tsx';
import { PasskeyActions } from './passkey-actions.tsx';

interface PasskeyListProps {
  passkeys: readonly { id: string; name: string; createdAt: Date }[];
  /** The reader has signed in anew within the last minutes. */
  permitted: boolean;
}

/** A person's passkeys, each with what can be done about it. */
export function PasskeyList({ passkeys, permitted }: PasskeyListProps) {
  const t = useTranslations('profile.passkeys');
  if (passkeys.length === 0) return null;
  return (
    <ul
      aria-labelledby="passkeys"
      className="basis-full divide-y divide-line rounded-lg border border-line"
    >
      {passkeys.map(({ id, name, createdAt }) => (
        <li
          key={id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-3"
        >
          <span className="grid min-w-0 gap-0.5">
            <span className="font-medium wrap-anywhere">{name}</span>
            <span className="text-sm text-ink-2">
              {t.rich('created', { time: () => <Time at={createdAt} /> })}
            </span>
          </span>
          <PasskeyActions id={id} name={name} permitted={permitted} />
        </li>
      ))}
    </ul>
  );
}
