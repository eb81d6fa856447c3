import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BRAND, BRAND_COLOURS } from '../src/brand.ts';
import { brandCss } from '../src/css.ts';
import { iconSvg, logoSvg } from '../src/icon.ts';
import { getContrast } from '../src/oklch.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const read = (path: string) => readFileSync(`${ROOT}/${path}`, 'utf8');

/** Files that speak of this repository, its own tools and the code's names, not of the product to its users. */
const OF_THE_REPOSITORY =
  /^(packages\/brand\/|packages\/create-gatehouse\/|packages\/cognito\/src\/sso-provider\.ts|tools\/|bench\/|infra\/|examples\/|e2e\/|docs\/|packages\/demo-idps\/|.*\/test\/|.*\.test\.ts|apps\/worker\/test)/;

describe('the brand', () => {
  it('is in the files that are made of it', () => {
    expect(read('packages/brand/src/brand.css')).toBe(brandCss());
    expect(read('apps/web/app/icon.svg')).toBe(iconSvg());
  });

  it('is named nowhere else in what people read', () => {
    const files = execFileSync(
      'git',
      ['ls-files', '-co', '--exclude-standard', '*.ts', '*.tsx', '*.css', '*.svg'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const naming = files
      .trim()
      .split('\n')
      .filter((file) => !OF_THE_REPOSITORY.test(file))
      .flatMap((file) =>
        withoutComments(read(file))
          .split('\n')
          .filter((line) => line.includes(BRAND.name))
          .map((line) => `${file}: ${line.trim()}`),
      );
    expect(naming).toEqual([]);
  });

  it('has its colours nowhere else', () => {
    const { accent } = BRAND_COLOURS;
    const files = execFileSync(
      'git',
      ['grep', '-lIiE', `${accent.light}|${accent.dark}`, '--', 'apps', 'packages'],
      {
        cwd: ROOT,
        encoding: 'utf8',
      },
    );
    const allowed = [
      'apps/web/app/icon.svg',
      'packages/brand/src/brand.css',
      'packages/brand/src/brand.ts',
    ];
    expect(
      files
        .trim()
        .split('\n')
        .filter((file) => !file.includes('/test/')),
    ).toEqual(allowed);
  });

  // WCAG 2.2, 1.4.3.
  it.each([
    ['ink', 'canvas'],
    ['ink', 'surface'],
    ['ink-2', 'canvas'],
    ['ink-2', 'surface'],
    ['accent-ink', 'surface'],
    ['accent-ink', 'accent-soft'],
    ['on-accent', 'accent'],
    ['on-accent', 'accent-hover'],
  ] as const)('%s can be read on %s', (text, ground) => {
    for (const mode of ['light', 'dark'] as const) {
      expect(
        getContrast(BRAND_COLOURS[text][mode], BRAND_COLOURS[ground][mode]),
        mode,
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('draws its logo for light and dark pages', () => {
    for (const mode of ['light', 'dark'] as const) {
      expect(logoSvg(mode)).toContain(BRAND_COLOURS.ink[mode]);
      expect(logoSvg(mode)).toContain(`>${BRAND.name}<`);
    }
  });
});

/** Comments speak of the code. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '');
}
