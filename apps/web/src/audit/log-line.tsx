import { Avatar } from '@gatehouse/ui/avatar';
import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import type { MouseEvent } from 'react';
import { eventLinks } from './event-links.ts';
import type { LogRow } from './log-row.ts';
import { MarkedText, unmarked } from './marked-text.tsx';

interface LogLineProps {
  path: string;
  row: LogRow;
  onOpen: () => void;
}

const NAME = 'font-semibold text-ink';

/** One event. Its time is a link to it; its actor and what it is about are links to all of theirs. */
export function LogLine({ path, row, onOpen }: LogLineProps) {
  const t = useTranslations('auditLog');
  const links = eventLinks(path, row);

  /** A click anywhere but on a link, and one on the time, opens the details. */
  function onClick(event: MouseEvent) {
    const link = (event.target as Element).closest('a');
    if (event.metaKey || event.ctrlKey || event.shiftKey || (link && !link.dataset['open'])) return;
    event.preventDefault();
    onOpen();
  }

  function toName(text: string) {
    const href = text === row.actorName && row.actorId ? links.actor : links.target;
    if (text !== row.actorName && text !== row.targetName) {
      return <span className={NAME}>{text}</span>;
    }
    return (
      <Link prefetch={false} href={href} className={`${NAME} underline-offset-2 hover:underline`}>
        {text}
      </Link>
    );
  }

  return (
    // The link in the first cell is what a keyboard opens.
    <tr
      data-row={row.id}
      onClick={onClick}
      className="group cursor-pointer hover:bg-hover [&>*]:border-b [&>*]:border-line"
    >
      <td className="w-16 py-2 pl-2 align-top max-sm:w-14 max-sm:pl-0">
        <a
          href={links.self}
          data-open="1"
          title={row.moment}
          aria-label={t('open', { time: row.time, event: unmarked(row.sentence) })}
          className="flex h-7 items-center rounded-sm text-ink-2 tabular-nums group-hover:text-ink max-sm:min-h-11"
        >
          {row.time}
        </a>
      </td>
      <td className="py-2 pr-3">
        <span className="flex min-w-0 items-start gap-2.5">
          <Avatar name={row.actorName} size="sm" />
          <span
            className="min-w-0 flex-1 self-center text-ink-2 wrap-anywhere md:truncate"
            title={unmarked(row.sentence)}
          >
            {row.kind && (
              <Badge tone={row.kind.staff ? 'warn' : 'neutral'} className="mr-1.5">
                {row.kind.name}
              </Badge>
            )}
            {row.erased && row.role && <Badge className="mr-1.5">{row.role}</Badge>}
            <MarkedText sentence={row.sentence} name={toName} />
          </span>
        </span>
      </td>
      <td
        className="w-36 truncate py-2 pr-2 text-right font-mono text-xs text-ink-3 max-md:hidden"
        title={row.address ?? undefined}
      >
        {row.address ?? t('detail.nothing')}
      </td>
    </tr>
  );
}
