import { type AssetType } from '@aws-sdk/client-cognito-identity-provider';
import { BRAND_COLOURS } from '@gatehouse/brand/brand';
import { iconSvg, logoSvg } from '@gatehouse/brand/icon';

const MODES = { lightMode: 'light', darkMode: 'dark' } as const;

/** Corners of fields and buttons, and of the form, in pixels: those of `packages/ui/src/theme.css`. */
const RADIUS = { control: 7, form: 14 } as const;

type Colour = keyof typeof BRAND_COLOURS;

/**
 * The brand in the words of managed login. What is not named keeps Cognito's own look.
 * @see https://docs.aws.amazon.com/cognito/latest/developerguide/managed-login-brandingdesigner.html
 */
export function brandingSettings() {
  return {
    categories: {
      global: { colorSchemeMode: 'DYNAMIC', spacingDensity: 'REGULAR' },
      form: { displayGraphics: false, location: { horizontal: 'CENTER', vertical: 'CENTER' } },
    },
    componentClasses: {
      buttons: { borderRadius: RADIUS.control },
      focusState: inBoth(({ ring }) => ({ borderColor: ring })),
      input: {
        borderRadius: RADIUS.control,
        ...inBoth((of) => ({
          defaults: { backgroundColor: of.surface, borderColor: of['line-strong'] },
          placeholderColor: of['ink-2'],
        })),
      },
      inputLabel: inBoth(({ ink }) => ({ textColor: ink })),
      inputDescription: inBoth((of) => ({ textColor: of['ink-2'] })),
      link: inBoth((of) => ({
        defaults: { textColor: of['accent-ink'] },
        hover: { textColor: of['accent-ink'] },
      })),
    },
    components: {
      favicon: { enabledTypes: ['SVG'] },
      form: {
        backgroundImage: { enabled: false },
        borderRadius: RADIUS.form,
        logo: { enabled: true, formInclusion: 'IN', location: 'START', position: 'TOP' },
        ...inBoth(({ surface, line }) => ({ backgroundColor: surface, borderColor: line })),
      },
      pageBackground: {
        image: { enabled: false },
        ...inBoth(({ canvas }) => ({ color: canvas })),
      },
      pageText: inBoth((of) => ({
        bodyColor: of.ink,
        descriptionColor: of['ink-2'],
        headingColor: of.ink,
      })),
      primaryButton: inBoth((of) => ({
        defaults: { backgroundColor: of.accent, textColor: of['on-accent'] },
        hover: { backgroundColor: of['accent-hover'], textColor: of['on-accent'] },
        active: { backgroundColor: of['accent-hover'], textColor: of['on-accent'] },
      })),
    },
  };
}

/** Something for light pages and for dark ones, of colours as Cognito writes them: eight digits, no `#`. */
function inBoth<T>(make: (colours: Readonly<Record<Colour, string>>) => T) {
  const inMode = (mode: 'light' | 'dark') =>
    make(
      Object.fromEntries(
        Object.entries(BRAND_COLOURS).map(([name, pair]) => [name, `${pair[mode].slice(1)}ff`]),
      ) as Record<Colour, string>,
    );
  return { lightMode: inMode(MODES.lightMode), darkMode: inMode(MODES.darkMode) };
}

/** Logo and icon of the brand, as files of SVG. */
export function brandingAssets(): AssetType[] {
  const svg = (text: string) => new TextEncoder().encode(text);
  return [
    { Category: 'FORM_LOGO', ColorMode: 'LIGHT', Extension: 'SVG', Bytes: svg(logoSvg('light')) },
    { Category: 'FORM_LOGO', ColorMode: 'DARK', Extension: 'SVG', Bytes: svg(logoSvg('dark')) },
    { Category: 'FAVICON_SVG', ColorMode: 'DYNAMIC', Extension: 'SVG', Bytes: svg(iconSvg()) },
  ];
}
