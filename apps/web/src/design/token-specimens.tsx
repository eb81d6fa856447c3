import { Specimen } from './specimen.tsx';

const SURFACES = [
  ['canvas', 'bg-canvas'],
  ['surface', 'bg-surface'],
  ['raised', 'bg-raised'],
  ['sunken', 'bg-sunken'],
  ['hover', 'bg-hover'],
  ['accent-soft', 'bg-accent-soft'],
  ['good-soft', 'bg-good-soft'],
  ['warn-soft', 'bg-warn-soft'],
  ['danger-soft', 'bg-danger-soft'],
] as const;

const INKS = [
  ['ink', 'text-ink'],
  ['ink-2', 'text-ink-2'],
  ['ink-3', 'text-ink-3'],
  ['accent-ink', 'text-accent-ink'],
  ['good-ink', 'text-good-ink'],
  ['warn-ink', 'text-warn-ink'],
  ['danger-ink', 'text-danger-ink'],
] as const;

const SIZES = [
  ['2xs', 'text-2xs'],
  ['xs', 'text-xs'],
  ['sm', 'text-sm'],
  ['base', 'text-base'],
  ['lg', 'text-lg'],
  ['xl', 'text-xl'],
  ['2xl', 'text-2xl'],
] as const;

const RADII = [
  ['sm', 'rounded-sm'],
  ['md', 'rounded-md'],
  ['lg', 'rounded-lg'],
  ['xl', 'rounded-xl'],
] as const;

export function TokenSpecimens() {
  return (
    <>
      <Specimen name="Colour" rule="Surfaces and the inks that may stand on them.">
        {SURFACES.map(([name, surface]) => (
          <span key={name} className={`grid w-36 rounded-lg border border-line p-3 ${surface}`}>
            <span className="text-sm font-semibold">{name}</span>
          </span>
        ))}
        {INKS.map(([name, ink]) => (
          <span key={name} className={`text-sm font-medium ${ink}`}>
            {name}
          </span>
        ))}
      </Specimen>
      <Specimen name="Type" rule="Seven sizes; two weights, medium for names, semibold for titles.">
        {SIZES.map(([name, size]) => (
          <span key={name} className={size}>
            {name} 0123
          </span>
        ))}
      </Specimen>
      <Specimen name="Radius" rule="md for controls, lg for cards and layers, xl for dialogs.">
        {RADII.map(([name, radius]) => (
          <span
            key={name}
            className={`grid size-14 place-items-center border border-line-strong bg-surface text-xs ${radius}`}
          >
            {name}
          </span>
        ))}
        <span className="rounded-lg bg-surface p-4 text-xs shadow-xs">shadow-xs</span>
        <span className="rounded-lg bg-raised p-4 text-xs shadow-pop">shadow-pop</span>
      </Specimen>
    </>
  );
}
