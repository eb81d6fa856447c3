import type { SecurityCheck } from '@gatehouse/domain/security-check';
import type { getSecurityScore } from '@gatehouse/services/tenants';
import { Card } from '@gatehouse/ui/card';
import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { Circle, CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

/** Where each is done, below the tenant's address. */
const PLACES: Readonly<Record<SecurityCheck, string>> = {
  mfaPolicy: 'settings/sign-in#second-factor',
  sso: 'settings/sso',
  sessions: 'settings/sign-in#sessions',
  factors: 'members?mfa=false&status=active',
  owners: 'members?role=owner',
  breakGlass: 'settings/sso',
  domains: 'settings/domains',
  idleAdmins: 'members?role=owner,admin&status=active&signedIn=not90',
  unusedKeys: 'settings/api-keys',
};

const MARKS = {
  on: { icon: CircleCheck, look: 'text-good-ink' },
  part: { icon: CircleDashed, look: 'text-warn-ink' },
  off: { icon: Circle, look: 'text-ink-3' },
} as const;

type SecurityScoreProps = Awaited<ReturnType<typeof getSecurityScore>> & { slug: string };

/** The points of a tenant, and for each thing that is worth some where to do it. */
export function SecurityScore({ slug, score, checks }: SecurityScoreProps) {
  const t = useTranslations('settings.security');
  const said = t('score', { score });
  return (
    <>
      <Card className="grid gap-3 p-5">
        <p className="text-xl font-semibold">{said}</p>
        <ProgressBar
          role="meter"
          label={t('label')}
          value={score}
          max={100}
          text={said}
          tone={score >= 80 ? 'good' : 'warn'}
        />
      </Card>
      <Card>
        <ul className="divide-y divide-line">
          {checks.map((check) => (
            <Check key={check.id} slug={slug} check={check} />
          ))}
        </ul>
      </Card>
      <p className="text-sm">
        <Link
          href={`/t/${slug}/audit?action=unusual_sign_ins`}
          className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
        >
          {t('unusualSignIns')}
        </Link>
      </p>
    </>
  );
}

interface CheckProps {
  slug: string;
  check: SecurityScoreProps['checks'][number];
}

function Check({ slug, check: { id, earned, worth, count } }: CheckProps) {
  const t = useTranslations('settings.security');
  const state = earned === worth ? 'on' : earned > 0 ? 'part' : 'off';
  const { icon: Icon, look } = MARKS[state];
  return (
    <li className="flex items-start gap-3 px-5 py-4 text-sm">
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${look}`} />
      <div className="grid min-w-0 flex-1 gap-0.5">
        <p className="font-medium text-ink">
          <span className="sr-only">{t(state)}: </span>
          {t(`checks.${id}.name`)}
        </p>
        <p className="text-ink-2">{t(`checks.${id}.text`, { count: count ?? 0 })}</p>
        {state !== 'on' && (
          <p>
            <Link
              href={`/t/${slug}/${PLACES[id]}`}
              className="rounded-sm font-medium text-accent-ink underline-offset-2 hover:underline max-sm:inline-flex max-sm:min-h-11 max-sm:items-center"
            >
              {t('todo')}
              <span className="sr-only">: {t(`checks.${id}.name`)}</span>
            </Link>
          </p>
        )}
      </div>
      <p className="shrink-0 text-ink-2 tabular-nums">{t('earned', { earned, worth })}</p>
    </li>
  );
}
