import { Badge } from '@gatehouse/ui/badge';
import { useTranslations } from 'next-intl';

interface MakerNameProps {
  name: string;
  /** The program works no more: it rested on a membership that has ended. */
  left: boolean;
}

/** Who made a program, and whether they have left since. */
export function MakerName({ name, left }: MakerNameProps) {
  const t = useTranslations('programs');
  if (!left) return name;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      {name} <Badge tone="warn">{t('makerLeft')}</Badge>
    </span>
  );
}
