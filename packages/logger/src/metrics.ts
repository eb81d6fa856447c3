/** Names and values of a time series, e.g. `{ route: 'listMembers', status: '2xx' }`. */
export type Labels = Readonly<Record<string, string>>;

/** A value that is asked for when somebody reads the metrics. */
export type Gauge = () => Promise<readonly { labels: Labels; value: number }[]>;

/** Seconds: upper bounds of a histogram's buckets. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Family {
  readonly kind: 'counter' | 'histogram' | 'gauge';
  readonly help: string;
}

interface Observed {
  readonly buckets: number[];
  sum: number;
  count: number;
}

/**
 * Counters of one process, read as Prometheus text. Labels must come from small closed sets: ids
 * of routes, codes, operations. Never a person, an address or a path.
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
export class Metrics {
  readonly #families = new Map<string, Family>();
  readonly #counts = new Map<string, Map<string, number>>();
  readonly #observed = new Map<string, Map<string, Observed>>();
  readonly #gauges = new Map<string, Gauge>();

  /** Adds to a counter; its name ends in `_total`. */
  count(name: string, help: string, labels: Labels, by = 1): void {
    this.#declare(name, { kind: 'counter', help });
    const series = of(this.#counts, name, () => new Map<string, number>());
    const key = textOf(labels);
    series.set(key, (series.get(key) ?? 0) + by);
  }

  /** Notes how long something took; the name ends in `_seconds`. */
  observe(name: string, help: string, labels: Labels, seconds: number): void {
    this.#declare(name, { kind: 'histogram', help });
    const series = of(this.#observed, name, () => new Map<string, Observed>());
    const seen = of(series, textOf(labels), () => ({
      buckets: BUCKETS.map(() => 0),
      sum: 0,
      count: 0,
    }));
    for (const [at, bound] of BUCKETS.entries()) {
      if (seconds <= bound) seen.buckets[at] = (seen.buckets[at] ?? 0) + 1;
    }
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
    return this.#counts.get(name) ?? new Map();
  }

  /** Everything as text. A gauge that can not be read is left out. */
  async text(): Promise<string> {
    const lines: string[] = [];
    for (const [name, { kind, help }] of this.#families) {
      lines.push(`# HELP ${name} ${help}`, `# TYPE ${name} ${kind}`);
      lines.push(...(await this.#lines(name)));
    }
    return `${lines.join('\n')}\n`;
  }

  async #lines(name: string): Promise<string[]> {
    const counts = [...(this.#counts.get(name) ?? [])];
    const read = await this.#gauges
      .get(name)?.()
      .catch(() => []);
    return [
      ...counts.map(([labels, value]) => line(name, labels, value)),
      ...[...(this.#observed.get(name) ?? [])].flatMap(([labels, seen]) =>
        histogram(name, labels, seen),
      ),
      ...(read ?? []).map(({ labels, value }) => line(name, textOf(labels), value)),
    ];
  }

  #declare(name: string, family: Family): void {
    if (!this.#families.has(name)) this.#families.set(name, family);
  }
}

function of<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function histogram(name: string, labels: string, { buckets, sum, count }: Observed): string[] {
  const join = labels === '' ? '' : `${labels},`;
  return [
    ...BUCKETS.map((bound, at) => line(`${name}_bucket`, `${join}le="${bound}"`, buckets[at] ?? 0)),
    line(`${name}_bucket`, `${join}le="+Inf"`, count),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, count),
  ];
}

function line(name: string, labels: string, value: number): string {
  return labels === '' ? `${name} ${value}` : `${name}{${labels}} ${value}`;
}

function textOf(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${value.replace(/[\\"\n]/g, escape)}"`)
    .join(',');
}

function escape(character: string): string {
  return character === '\n' ? '\\n' : `\\${character}`;
}
