import { Pagination } from '@gatehouse/ui/pagination';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { LinkPending } from './link-pending.tsx';

interface PagesProps {
  label: string;
  path: string;
  /** The query parameter that carries the cursor. */
  parameter?: string;
  /** Other parameters to keep. */
  keep?: Readonly<Record<string, string | undefined>>;
  cursor: string | undefined;
  /** Where the page before begins, in lists that go both ways; the others lead back to the start. */
  previousCursor?: string | null;
  nextCursor: string | null;
  texts?: { first: string; next: string };
}

/** The pages of a list. The address holds the place, so the back button works. */
export function Pages({
  label,
  path,
  parameter = 'cursor',
  keep = {},
  cursor,
  previousCursor,
  nextCursor,
  texts,
}: PagesProps) {
  const t = useTranslations('common');
  const { first, next } = texts ?? { first: t('firstPage'), next: t('nextPage') };

  function href(value: string | null): string {
    const query = new URLSearchParams();
    for (const [name, kept] of Object.entries(keep)) if (kept) query.set(name, kept);
    if (value) query.set(parameter, value);
    return query.size > 0 ? `${path}?${query.toString()}` : path;
  }
  return (
    <Pagination
      label={label}
      first={
        (previousCursor === undefined ? cursor : previousCursor)
          ? { href: href(previousCursor ?? null), text: first }
          : null
      }
      next={nextCursor ? { href: href(nextCursor), text: next } : null}
      link={({ children, ...link }) => (
        <Link prefetch={false} {...link}>
          {children}
          <LinkPending />
        </Link>
      )}
    />
  );
}
