import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

import { monthlyCosts, monthlySum, type Use } from '../src/stack/costs.ts';
import type { Size } from '../src/stack/sizes.ts';

const page = readFileSync(new URL('../../docs/aws.md', import.meta.url), 'utf8');

/** What the page says each size uses. */
const USES: Readonly<Record<Size, Use>> = {
  small: {
    ...{ webTasks: 2, workers: 1, databaseUnits: 1 },
    ...{ storedGB: 20, millionsOfRequests: 5, logGB: 10 },
  },
  medium: {
    ...{ webTasks: 3, workers: 2, databaseUnits: 4 + 2 },
    ...{ storedGB: 200, millionsOfRequests: 50, logGB: 100 },
  },
  large: {
    ...{ webTasks: 12, workers: 5, databaseUnits: 24 + 32 },
    ...{ storedGB: 2_000, millionsOfRequests: 1_000, logGB: 1_000 },
  },
};

const ROWS = {
  fargate: 'Fargate',
  aurora: 'Aurora',
  network: 'NAT, addresses',
  balancer: 'load balancer',
  firewall: 'WAF',
  watching: 'logs, metrics',
  backups: 'backups, files',
  keys: 'keys and secrets',
} as const;

/** The numbers of a row of the page. */
function readRow(name: string): string[] {
  const line = page.split('\n').find((one) => one.startsWith(`| ${name} `)) ?? '';
  return line
    .split('|')
    .slice(2, 5)
    .map((cell) => cell.replaceAll('*', '').trim());
}

/** To two figures, as the page has it. */
const round = (cost: number) => Number(cost.toPrecision(2)).toLocaleString('en-US');

it.each(Object.entries(ROWS))('%s costs what docs/aws.md says', (part, row) => {
  const costs = Object.entries(USES).map(
    ([size, used]) => monthlyCosts(size as Size, used)[part as keyof typeof ROWS],
  );
  expect(readRow(row)).toEqual(costs.map(round));
});

it('so does all of it', () => {
  const sums = Object.entries(USES).map(([size, used]) => monthlySum(size as Size, used));
  expect(readRow('**together, about**')).toEqual(sums.map(round));
});

it('the prices are those of the page', () => {
  const [, sentence = ''] = /at list prices of US East for ARM \(([^)]*)\)/.exec(page) ?? [];
  expect(sentence.match(/\d+(?:\.\d+)?/g)).toEqual([
    ...['0.03238', '0.00356', '0.12', '0.10', '0.20', '0.045', '0.005', '0.0225', '0.008'],
    ...['5', '1', '0.60', '0.50', '0.20'],
  ]);
});
