import type { ComponentProps } from 'react';
import { cx } from './cx.ts';
import { Spinner } from './spinner.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger';
export type ButtonSize = 'sm' | 'md' | 'lg' | 'icon';

const BASE =
  'inline-flex shrink-0 select-none items-center justify-center gap-1.5 font-medium transition-colors duration-100 aria-disabled:opacity-60 [&_svg]:shrink-0';

/** Where the reader's own colours are forced on the page, a background marks nothing. */
const FORCED =
  'forced-colors:border-2 forced-colors:border-[Highlight] forced-colors:bg-[Highlight] forced-colors:text-[HighlightText] forced-colors:hover:bg-[Highlight] forced-color-adjust-none';

const VARIANTS: Readonly<Record<ButtonVariant, string>> = {
  primary: `bg-accent text-on-accent shadow-xs hover:bg-accent-hover ${FORCED}`,
  secondary: 'border border-line-strong bg-raised text-ink shadow-xs hover:bg-hover',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink',
  danger: `bg-danger text-on-accent shadow-xs hover:bg-danger-hover ${FORCED}`,
};

/** On phones everything that is pressed has 44 px. */
const SIZES: Readonly<Record<ButtonSize, string>> = {
  sm: 'h-7 rounded-md px-2.5 text-xs whitespace-nowrap max-sm:h-11 max-sm:min-w-11 max-sm:text-sm',
  md: 'h-8 rounded-md px-3 text-sm whitespace-nowrap max-sm:h-11 max-sm:min-w-11',
  // May hold a name of any length.
  lg: 'min-h-10 rounded-lg px-4 py-2 text-center text-base max-sm:min-h-11',
  icon: 'size-8 rounded-md max-sm:size-11',
};

/** The look of a button, for links that act like one. */
export function buttonClass(
  variant: ButtonVariant = 'secondary',
  size: ButtonSize = 'md',
  className?: string,
): string {
  return cx(BASE, VARIANTS[variant], SIZES[size], className);
}

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** Shows a spinner and refuses further clicks, while keeping the focus. */
  pending?: boolean;
}

export function Button({
  variant,
  size,
  pending = false,
  className,
  children,
  type = 'button',
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      {...rest}
      type={pending ? 'button' : type}
      aria-disabled={pending || undefined}
      onClick={pending ? undefined : onClick}
      className={buttonClass(variant, size, className)}
    >
      {pending && <Spinner className="size-3.5" />}
      {children}
    </button>
  );
}
