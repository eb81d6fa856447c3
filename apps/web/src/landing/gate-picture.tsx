/** Arches behind arches: each tenant has its own gate. */
const ARCHES = [
  { x: 40, width: 320, top: 40 },
  { x: 84, width: 232, top: 104 },
  { x: 128, width: 144, top: 168 },
] as const;

function arch({ x, width, top }: (typeof ARCHES)[number]): string {
  const radius = width / 2;
  return `M${x} 440V${top + radius}a${radius} ${radius} 0 0 1 ${width} 0V440Z`;
}

export function GatePicture() {
  return (
    <svg aria-hidden="true" viewBox="0 0 400 440" className="h-auto w-full">
      <defs>
        <linearGradient id="gate-light" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" className="[stop-color:var(--color-accent)]" stopOpacity="0.9" />
          <stop offset="1" className="[stop-color:var(--color-accent)]" stopOpacity="0.28" />
        </linearGradient>
      </defs>
      <path d={arch(ARCHES[0])} className="fill-surface stroke-line" />
      <path d={arch(ARCHES[1])} className="fill-accent-soft stroke-line" />
      <path d={arch(ARCHES[2])} fill="url(#gate-light)" />
      <path d="M0 440H400" className="stroke-line-strong" strokeWidth="2" />
      <circle cx="200" cy="318" r="13" className="fill-on-accent" />
      <path d="M194.500 326h11l5 42h-21Z" className="fill-on-accent" />
    </svg>
  );
}
