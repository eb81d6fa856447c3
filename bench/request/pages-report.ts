import type { Load } from './load.ts';
import type { Ask } from './pages-cases.ts';

export interface Figures {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  readonly firstByte: number;
  /** Milliseconds of the server's processor for each answer. */
  readonly cpu: number;
  readonly roundTrips: number;
}

/** What was seen of one page of one version. */
export interface Measured {
  readonly version: string;
  readonly ask: Ask;
  readonly bytes: number;
  readonly gzipped: number;
  readonly figures: Figures[];
}

/** Times that the list may take beside four people on a page, of what it takes alone. */
const STALL_AIM = 3;
/** Of an empty page that the build has drawn. */
const SIGN_IN_AIM = 1.5;

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? NaN;
}

function middle({ figures }: Measured, figure: keyof Figures): number {
  return median(figures.map((one) => one[figure]));
}

/** Prints a line for each; returns whether all aims are met. */
export function printPages(measured: readonly Measured[]): boolean {
  const titles = ['CPU ms', 'spread', 'req/s', 'first ms', 'p50 ms', 'trips', 'bytes', 'gz'];
  console.log(line('', '', titles));
  for (const one of measured) {
    const cpus = one.figures.map(({ cpu }) => cpu);
    console.log(
      line(one.ask.name, one.version, [
        middle(one, 'cpu').toFixed(2),
        `±${((Math.max(...cpus) - Math.min(...cpus)) / 2).toFixed(1)}`,
        middle(one, 'perSecond').toFixed(0),
        middle(one, 'firstByte').toFixed(1),
        middle(one, 'p50').toFixed(1),
        middle(one, 'roundTrips').toFixed(1),
        String(one.bytes),
        String(one.gzipped),
      ]),
    );
  }
  console.log('');
  return [...ofSizes(measured), ...ofRatios(measured)].map(report).every(Boolean);
}

function line(name: string, version: string, texts: readonly string[]): string {
  return (
    name.padEnd(40) + version.slice(0, 8).padEnd(9) + texts.map((text) => text.padStart(9)).join('')
  );
}

interface Aim {
  readonly name: string;
  readonly value: number;
  readonly most: number;
}

function ofSizes(measured: readonly Measured[]): Aim[] {
  return measured
    .filter(({ version }) => version === 'now')
    .flatMap((one) => {
      const { name, aims = {} } = one.ask;
      const { cpu, bytes, gzipped } = aims;
      return [
        ...(cpu ? [{ name: `${name}: ms`, value: middle(one, 'cpu'), most: cpu }] : []),
        ...(bytes ? [{ name: `${name}: bytes`, value: one.bytes, most: bytes }] : []),
        ...(gzipped ? [{ name: `${name}: gzipped`, value: one.gzipped, most: gzipped }] : []),
      ];
    });
}

/** By processor time; against the other commit they are shown and not judged. */
function ofRatios(measured: readonly Measured[]): Aim[] {
  const shell = measured.find(({ ask }) => ask.path === '/shell');
  const signIn = measured.find(({ ask, version }) => ask.name === 'sign-in' && version === 'now');
  for (const one of measured.filter(({ version }) => version === 'now')) {
    const other = measured.find(({ ask, version }) => ask === one.ask && version !== 'now');
    if (!other) continue;
    const ratio = middle(one, 'cpu') / middle(other, 'cpu');
    console.log(`${ratio.toFixed(2)} of ${other.version}'s processor: ${one.ask.name}`);
  }
  if (!shell || !signIn) return [];
  const value = middle(signIn, 'cpu') / middle(shell, 'cpu');
  return [{ name: 'sign-in : a page drawn by the build', value, most: SIGN_IN_AIM }];
}

function report({ name, value, most }: Aim): boolean {
  const met = value <= most;
  const shown = value >= 1_000 ? value.toFixed(0) : value.toFixed(2);
  console.log(`${met ? 'met   ' : 'MISSED'}  ${name} ${shown}, aim <= ${most}`);
  return met;
}

interface Stall {
  readonly version: string;
  readonly turns: readonly { readonly alone: Load; readonly beside: Load }[];
}

/** The API's list beside people on a page; returns whether the present version meets its aim. */
export function printStall(stalls: readonly Stall[]): boolean {
  console.log('\nAPI list, 4 connections, alone and beside 4 people on the page of members');
  return stalls
    .map(({ version, turns }) => {
      const alone = median(turns.map((turn) => turn.alone.p50));
      const beside = median(turns.map((turn) => turn.beside.p50));
      const [a, b] = (['alone', 'beside'] as const).map((side) =>
        median(turns.map((turn) => turn[side].perSecond)).toFixed(0),
      );
      console.log(
        `${version.slice(0, 8)}: p50 ${alone.toFixed(2)} ms and ${beside.toFixed(2)} ms; ${a} and ${b} requests/s`,
      );
      const aim = { name: 'p50 beside : alone', value: beside / alone, most: STALL_AIM };
      return version !== 'now' || report(aim);
    })
    .every(Boolean);
}
