import { cx } from './cx.ts';

const TINTS = ['tint-0', 'tint-1', 'tint-2', 'tint-3', 'tint-4', 'tint-5'] as const;

/** At most two letters that stand for a name. */
export function getInitials(name: string): string {
  const words = name.split(/[\s@._-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const [first, ...others] = words;
  const last = others.at(-1);
  const letters = [first, last].map((word) => Array.from(word ?? '')[0] ?? '');
  return letters.join('').toUpperCase() || '?';
}

function getTint(name: string): string {
  let sum = 0;
  for (const letter of name) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return TINTS[sum % TINTS.length] ?? TINTS[0];
}

interface AvatarProps {
  name: string;
  /** A picture in place of the initials. */
  src?: string | undefined;
  /** A round one for people, a square one for things. */
  shape?: 'round' | 'square';
  size?: 'sm' | 'md' | 'lg';
}

const SIZES = {
  sm: 'size-6 text-[0.625rem]',
  md: 'size-8 text-2xs',
  lg: 'size-14 text-lg',
} as const;

/** A picture, or initials on a tint. Decorative: the name stands beside it. */
export function Avatar({ name, src, shape = 'round', size = 'md' }: AvatarProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(
        'avatar',
        shape === 'round' ? 'rounded-full' : size === 'lg' ? 'rounded-xl' : 'rounded-md',
        SIZES[size],
        getTint(name),
      )}
    >
      {src ? <img src={src} alt="" className="size-full object-cover" /> : getInitials(name)}
    </span>
  );
}
