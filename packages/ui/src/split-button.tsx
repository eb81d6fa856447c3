'use client';

import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, buttonClass, type ButtonVariant } from './button.tsx';
import { Menu } from './menu.tsx';

interface SplitButtonProps {
  variant?: Extract<ButtonVariant, 'primary' | 'secondary'>;
  /** What the button says. */
  text: ReactNode;
  disabled?: boolean;
  pending?: boolean;
  onClick: () => void;
  /** Names the smaller button and its menu. */
  menuLabel: string;
  /** Items of the menu: other ways to the same end. */
  children: ReactNode;
}

/** A button for the usual way, with a menu of the others. */
export function SplitButton({
  variant = 'primary',
  text,
  disabled,
  pending,
  onClick,
  menuLabel,
  children,
}: SplitButtonProps) {
  return (
    <span className="inline-flex">
      <Button
        variant={variant}
        disabled={disabled}
        pending={pending}
        onClick={onClick}
        className="rounded-r-none"
      >
        {text}
      </Button>
      <Menu
        label={menuLabel}
        align="end"
        triggerClassName={buttonClass(
          variant,
          'icon',
          variant === 'primary'
            ? 'rounded-l-none border-l border-on-accent/30'
            : '-ml-px rounded-l-none',
        )}
        trigger={
          <>
            <ChevronDown aria-hidden="true" className="size-4" />
            <span className="sr-only">{menuLabel}</span>
          </>
        }
      >
        {children}
      </Menu>
    </span>
  );
}
