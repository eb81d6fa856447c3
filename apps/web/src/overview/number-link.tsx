import { ProgressBar } from '@gatehouse/ui/progress-bar';
import { STAT_CARD_LINK, StatCard } from '@gatehouse/ui/stat-card';
import type { LucideIcon } from 'lucide-react';
import Link from 'next/link';

interface NumberLinkProps {
  href: string;
  icon: LucideIcon;
  name: string;
  value: string;
  /** What the number says. */
  text: string;
  /** Something to look after: shown in place of the text. */
  warning?: string | null;
  /** Drawn as a bar. */
  share?: { readonly value: number; readonly max: number };
}

/** A number of the tenant, and the way to what it counts. */
export function NumberLink({
  href,
  icon: Icon,
  name,
  value,
  text,
  warning = null,
  share,
}: NumberLinkProps) {
  return (
    <Link href={href} className={STAT_CARD_LINK}>
      <StatCard
        label={name}
        icon={<Icon aria-hidden="true" />}
        value={value}
        note={warning ?? text}
        tone={warning === null ? 'neutral' : 'warn'}
      >
        {share && (
          <ProgressBar
            label={name}
            role="meter"
            value={share.value}
            max={share.max}
            text={value}
            tone={share.value === share.max ? 'good' : 'accent'}
            className="my-1"
          />
        )}
      </StatCard>
    </Link>
  );
}
