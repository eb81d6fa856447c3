import type { useFormatter } from 'next-intl';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** A size in the reader's language, such as "1.5 MB"; each unit is 1,024 of the one before. */
export function formatBytes(format: ReturnType<typeof useFormatter>, bytes: number): string {
  const power = bytes < 1 ? 0 : Math.floor(Math.log(bytes) / Math.log(1024));
  const at = Math.min(power, UNITS.length - 1);
  const value = bytes / 1024 ** at;
  return format.number(value, {
    style: 'unit',
    unit: UNITS[at] ?? 'byte',
    unitDisplay: at === 0 ? 'long' : 'short',
    maximumFractionDigits: value < 10 && at > 0 ? 1 : 0,
  });
}
