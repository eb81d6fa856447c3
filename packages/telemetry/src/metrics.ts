/** Names and values of a time series, e.g. `{ route: 'listMembers', status: '2xx' }`. */
export type Labels = Readonly<Record<string, string>>;

/** A value that is asked for when someone reads the metrics. */
export type Gauge = () => Promise<readonly Sample[]>;

/** A value of a counter or a gauge. */
export interface Sample {
  readonly labels: Labels;
  readonly value: number;
}

/** What a histogram has seen. */
export interface Distribution {
  readonly labels: Labels;
  /** Upper bounds of the buckets, in seconds; one more is open. */
  readonly bounds: readonly number[];
  /** How many fell into each bucket, the open one included. */
  readonly counts: readonly number[];
  readonly sum: number;
  readonly count: number;
}

/** All series of one name. */
export type Family = { readonly name: string; readonly help: string } & (
  | { readonly kind: 'counter' | 'gauge'; readonly series: readonly Sample[] }
  | { readonly kind: 'histogram'; readonly series: readonly Distribution[] }
);

/** Seconds: upper bounds of a histogram's buckets. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Declared {
  readonly kind: Family['kind'];
  readonly help: string;
}

interface Counted {
  readonly labels: Labels;
  value: number;
}

interface Observed {
  readonly labels: Labels;
  readonly counts: number[];
  sum: number;
  count: number;
}

/**
 * Counters of one process, read as Prometheus text or as they are. Labels must come from small
 * closed sets: ids of routes, codes, operations. Never a person, an address or a path.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export class Metrics {
  readonly #families = new Map<string, Declared>();
  readonly #counts = new Map<string, Map<string, Counted>>();
  readonly #observed = new Map<string, Map<string, Observed>>();
  readonly #gauges = new Map<string, Gauge>();
  readonly #others: (() => Promise<readonly Family[]>)[] = [];

  /** Adds to a counter; its name ends in `_total`. */
  count(name: string, help: string, labels: Labels, by = 1): void {
    this.#declare(name, { kind: 'counter', help });
    const series = of(this.#counts, name, () => new Map<string, Counted>());
    of(series, formatLabels(labels), () => ({ labels, value: 0 })).value += by;
  }

  /** Notes how long something took; the name ends in `_seconds`. */
  observe(name: string, help: string, labels: Labels, seconds: number): void {
    this.#declare(name, { kind: 'histogram', help });
    const series = of(this.#observed, name, () => new Map<string, Observed>());
    const seen = of(series, formatLabels(labels), () => ({
      labels,
      counts: Array.from({ length: BUCKETS.length + 1 }, () => 0),
      sum: 0,
      count: 0,
    }));
    const bucket = BUCKETS.findIndex((bound) => seconds <= bound);
    const at = bucket === -1 ? BUCKETS.length : bucket;
    seen.counts[at] = (seen.counts[at] ?? 0) + 1;
    seen.sum += seconds;
    seen.count += 1;
  }

  /** Registers a value that is asked for at each reading. */
  gauge(name: string, help: string, read: Gauge): void {
    this.#declare(name, { kind: 'gauge', help });
    this.#gauges.set(name, read);
  }

  /** The series of a counter, with their labels as Prometheus writes them. */
  series(name: string): ReadonlyMap<string, number> {
    const counts = [...(this.#counts.get(name) ?? [])];
    return new Map(counts.map(([labels, { value }]) => [labels, value]));
  }

  /** Adds what others have counted, such as threads of this process, at each reading. */
  include(read: () => Promise<readonly Family[]>): void {
    this.#others.push(read);
  }

  /** Everything as it is. A gauge that cannot be read has no series. */
  async read(): Promise<Family[]> {
    const [own, ...others] = await Promise.all([
      this.#readOwn(),
      ...this.#others.map((read) => read().catch(() => [])),
    ]);
    return addFamilies([...own, ...others.flat()]);
  }

  #readOwn(): Promise<Family[]> {
    return Promise.all(
      [...this.#families].map(async ([name, { kind, help }]): Promise<Family> => {
        if (kind === 'histogram') {
          const series = [...(this.#observed.get(name)?.values() ?? [])];
          return {
            name,
            help,
            kind,
            series: series.map((seen) => ({ ...seen, bounds: BUCKETS })),
          };
        }
        const counted = [...(this.#counts.get(name)?.values() ?? [])];
        const read = await this.#gauges
          .get(name)?.()
          .catch(() => []);
        return { name, help, kind, series: [...counted, ...(read ?? [])] };
      }),
    );
  }

  /** Everything as Prometheus' text. */
  async text(): Promise<string> {
    const lines = (await this.read()).flatMap((family) => [
      `# HELP ${family.name} ${family.help}`,
      `# TYPE ${family.name} ${family.kind}`,
      ...toLines(family),
    ]);
    return `${lines.join('\n')}\n`;
  }

  #declare(name: string, declared: Declared): void {
    if (!this.#families.has(name)) this.#families.set(name, declared);
  }
}

/** One family of each name, and one series of each set of labels: the sum of all. */
function addFamilies(all: readonly Family[]): Family[] {
  const families = new Map<string, Family>();
  for (const family of all) {
    const known = families.get(family.name);
    families.set(family.name, known ? addSeries(known, family) : family);
  }
  return [...families.values()];
}

function addSeries(one: Family, other: Family): Family {
  if (one.kind === 'histogram' && other.kind === 'histogram') {
    return { ...one, series: sumUp([...one.series, ...other.series], addDistributions) };
  }
  if (one.kind === 'histogram' || other.kind === 'histogram') return one;
  const add = (a: Sample, b: Sample): Sample => ({ ...a, value: a.value + b.value });
  return { ...one, series: sumUp([...one.series, ...other.series], add) };
}

function addDistributions(one: Distribution, other: Distribution): Distribution {
  return {
    ...one,
    counts: one.counts.map((count, bucket) => count + (other.counts[bucket] ?? 0)),
    sum: one.sum + other.sum,
    count: one.count + other.count,
  };
}

function sumUp<T extends { readonly labels: Labels }>(
  series: readonly T[],
  add: (one: T, other: T) => T,
): T[] {
  const sums = new Map<string, T>();
  for (const one of series) {
    const key = formatLabels(one.labels);
    const known = sums.get(key);
    sums.set(key, known ? add(known, one) : one);
  }
  return [...sums.values()];
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function toLines(family: Family): string[] {
  const { name } = family;
  return family.kind === 'histogram'
    ? family.series.flatMap((seen) => histogram(name, seen))
    : family.series.map(({ labels, value }) => line(name, formatLabels(labels), value));
}

/** Prometheus' buckets hold those below as well. */
function histogram(name: string, { labels, bounds, counts, sum, count }: Distribution): string[] {
  const text = formatLabels(labels);
  const join = text === '' ? '' : `${text},`;
  let below = 0;
  return [
    ...bounds.map((bound, at) => {
      below += counts[at] ?? 0;
      return line(`${name}_bucket`, `${join}le="${bound}"`, below);
    }),
    line(`${name}_bucket`, `${join}le="+Inf"`, count),
    line(`${name}_sum`, text, sum),
    line(`${name}_count`, text, count),
  ];
}

function line(name: string, labels: string, value: number): string {
  return labels === '' ? `${name} ${value}` : `${name}{${labels}} ${value}`;
}

function formatLabels(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escape)}"`)
    .join(',');
}

function escape(character: string): string {
  return character === '\n' ? '\\n' : `\\${character}`;
}
