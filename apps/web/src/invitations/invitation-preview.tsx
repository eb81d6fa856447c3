import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';
import type { RoleChoice } from '#src/roles/role-choices.ts';
import { type Candidate, isReady } from './candidates.ts';

const refusedFirst = (candidates: readonly Candidate[]) =>
  candidates.toSorted((a, b) => Number(isReady(a)) - Number(isReady(b)));

interface InvitationPreviewProps {
  candidates: readonly Candidate[];
  choices: readonly RoleChoice[];
}

/** Every line of a list, and what will become of it: first those that are left out. */
export function InvitationPreview({ candidates, choices }: InvitationPreviewProps) {
  const t = useTranslations('inviting.many');
  const getRoleName = ({ role, wanted }: Candidate) =>
    choices.find(({ value }) => value === role)?.name ?? wanted ?? '–';
  return (
    <div
      role="region"
      aria-label={t('lines')}
      // What scrolls must be reached by the keyboard.
      tabIndex={0}
      className="max-h-[45vh] overflow-auto rounded-md border border-line"
    >
      <table className="w-full text-left text-sm">
        <caption className="sr-only">{t('lines')}</caption>
        <thead className="text-xs text-ink-2">
          <tr>
            {(['line', 'email', 'role', 'state'] as const).map((name) => (
              <th key={name} scope="col" className="px-3 py-2 font-medium">
                {t(`columns.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {refusedFirst(candidates).map((candidate) => (
            <tr key={`${candidate.line} ${candidate.email}`} className="border-t border-line">
              <td className="px-3 py-1.5 tabular-nums text-ink-2">{candidate.line}</td>
              <td className="px-3 py-1.5 break-all">{candidate.email}</td>
              <td className="px-3 py-1.5">{getRoleName(candidate)}</td>
              <td className="px-3 py-1.5">
                <Badge tone={isReady(candidate) ? 'good' : 'warn'}>
                  {t(`states.${candidate.state}`)}
                </Badge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
