import { File, FileImage, FileText, type LucideIcon } from 'lucide-react';

const ICONS: readonly (readonly [RegExp, LucideIcon])[] = [
  [/^image\//, FileImage],
  [/^text\/|pdf|word|document|sheet|excel|json/, FileText],
];

/** What kind of file it is, as far as its type says. Decorative. */
export function FileIcon({ contentType }: { contentType: string }) {
  const Icon = ICONS.find(([kind]) => kind.test(contentType))?.[1] ?? File;
  return <Icon aria-hidden="true" className="size-4 shrink-0 text-ink-3" />;
}
