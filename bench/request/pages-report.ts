import { median } from './case.ts';
import type { Load } from './load.ts';
import type { Ask } from './pages-cases.ts';
import { printBox } from './summary.ts';

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
/** Of what the page of members took in the other version. */
const MEMBERS_AIM = 0.5;

/** A figure that is told in the end. */
export interface Result {
  readonly name: string;
  readonly value: number;
  /** Half of what lies between the least and the most of all rounds. */
  readonly spread?: number;
  /** Null for what is shown and not judged. */
  readonly most: number | null;
}

function middle({ figures }: Measured, figure: keyof Figures): number {
  return median(figures.map((one) => one[figure]));
}

function getSpread(numbers: readonly number[]): number {
  return (Math.max(...numbers) - Math.min(...numbers)) / 2;
}

/** Prints a line for each. */
export function printPages(measured: readonly Measured[]): void {
  const titles = ['CPU ms', 'spread', 'req/s', 'first ms', 'p50 ms', 'trips', 'bytes', 'gz'];
  console.log(line('', '', titles));
  for (const one of measured) {
    console.log(
      line(one.ask.name, one.version, [
        middle(one, 'cpu').toFixed(2),
        `±${getSpread(one.figures.map(({ cpu }) => cpu)).toFixed(1)}`,
        middle(one, 'perSecond').toFixed(0),
        middle(one, 'firstByte').toFixed(1),
        middle(one, 'p50').toFixed(1),
        middle(one, 'roundTrips').toFixed(1),
        String(one.bytes),
        String(one.gzipped),
      ]),
    );
  }
}

function line(name: string, version: string, texts: readonly string[]): string {
  return (
    name.padEnd(40) + version.slice(0, 8).padEnd(9) + texts.map((text) => text.padStart(9)).join('')
  );
}

/** What the aims are about. */
export function getResults(measured: readonly Measured[]): Result[] {
  const now = measured.filter(({ version }) => version === 'now');
  return [...now.flatMap(toSizes), ...ofSignIn(measured), ...now.flatMap(toRatio)];

  function toRatio(one: Measured): Result[] {
    const other = measured.find(({ ask, version }) => ask === one.ask && version !== 'now');
    if (!other) return [];
    const name = `${one.ask.name}, processor : ${other.version}`;
    const most = one.ask.name === 'members, 25 rows' ? MEMBERS_AIM : null;
    return [{ name, ...getRatio(one, other), most }];
  }
}

function toSizes(one: Measured): Result[] {
  const { name, aims = {} } = one.ask;
  const { cpu, bytes, gzipped } = aims;
  const spread = getSpread(one.figures.map((figures) => figures.cpu));
  return [
    ...(cpu
      ? [{ name: `${name}, ms of processor`, value: middle(one, 'cpu'), spread, most: cpu }]
      : []),
    ...(bytes ? [{ name: `${name}, bytes`, value: one.bytes, most: bytes }] : []),
    ...(gzipped ? [{ name: `${name}, bytes gzipped`, value: one.gzipped, most: gzipped }] : []),
  ];
}

function ofSignIn(measured: readonly Measured[]): Result[] {
  const shell = measured.find(({ ask }) => ask.path === '/shell');
  const signIn = measured.find(({ ask, version }) => ask.name === 'sign-in' && version === 'now');
  if (!shell || !signIn) return [];
  const name = 'sign-in, processor : a page drawn by the build';
  return [{ name, ...getRatio(signIn, shell), most: SIGN_IN_AIM }];
}

/** By processor time, round by round. */
function getRatio(one: Measured, other: Measured): { value: number; spread: number } {
  const ratios = one.figures.map(({ cpu }, round) => cpu / (other.figures[round]?.cpu ?? NaN));
  return { value: median(ratios), spread: getSpread(ratios) };
}

interface Stall {
  readonly version: string;
  readonly turns: readonly { readonly alone: Load; readonly beside: Load }[];
}

/** The API's list beside people on a page. */
export function getStallResults(stalls: readonly Stall[]): Result[] {
  console.log('\nAPI list, 4 connections, alone and beside 4 people on the page of members');
  return stalls.map(({ version, turns }) => {
    const ratios = turns.map(({ alone, beside }) => beside.p50 / alone.p50);
    const [alone, beside] = (['alone', 'beside'] as const).map((side) => {
      const p50 = median(turns.map((turn) => turn[side].p50));
      return `p50 ${p50.toFixed(2)} ms, ${median(turns.map((turn) => turn[side].perSecond)).toFixed(0)}/s`;
    });
    console.log(line('', version, [`  alone ${alone}; beside ${beside}`]));
    return {
      name: `API list, p50 beside people : alone${version === 'now' ? '' : `, ${version}`}`,
      value: median(ratios),
      spread: getSpread(ratios),
      most: version === 'now' ? STALL_AIM : null,
    };
  });
}

/** Prints them in a box; returns whether all aims are met. */
export function printSummary(title: string, results: readonly Result[]): boolean {
  const lines = results.map(({ name, value, spread, most }) => {
    const shown = value >= 1_000 ? value.toFixed(0) : value.toFixed(2);
    const around = spread === undefined ? '' : ` ±${spread.toFixed(2)}`;
    const verdict = most === null ? '' : value <= most ? 'met' : 'MISSED';
    const aim = most === null ? '' : `aim <= ${most}`;
    return `${verdict.padEnd(7)}${name.padEnd(58)}${shown.padStart(8)}${around.padEnd(9)}${aim.padEnd(15)}`;
  });
  printBox(title, lines);
  return results.every(({ value, most }) => most === null || value <= most);
}
