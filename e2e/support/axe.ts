import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const SIZES = {
  desktop: { width: 1280, height: 800 },
  tablet: { width: 820, height: 1180 },
  phone: { width: 390, height: 844 },
} as const;

/** What can be another than in a look before: colours are the half of what axe costs. */
type Rules = 'all' | 'contrast' | 'structure';

type Look = readonly [size: keyof typeof SIZES, scheme: 'light' | 'dark', rules?: Rules];

/**
 * Every width, and both themes where there is most and least room: for pages. Another theme changes
 * no structure, and between a phone and a desktop there are no colours that these don't have.
 */
export const EVERY_LOOK: readonly Look[] = [
  ['desktop', 'light'],
  ['desktop', 'dark', 'contrast'],
  ['tablet', 'light', 'structure'],
  ['phone', 'dark'],
];

/** Both themes, the narrowest and the widest, which stays: for what happens on a page. */
const TWO_LOOKS: readonly Look[] = [
  ['phone', 'dark'],
  ['desktop', 'light'],
];

/** Looks at a page as it stands: axe finds nothing, and nothing sticks out sideways. */
export async function expectAccessible(page: Page, looks = TWO_LOOKS): Promise<void> {
  for (const [size, colorScheme, rules = 'all'] of looks) {
    await page.setViewportSize(SIZES[size]);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await stillness(page);
    const { violations } = await lookFor(page, rules).analyze();
    expect(violations.map(described), `${size}, ${colorScheme}: ${page.url()}`).toEqual([]);
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overhang, `${size}: nothing sticks out of ${page.url()}`).toBe(0);
  }
}

/** Axe, which tells of faults alone: what is in order is three quarters of its answer. */
function lookFor(page: Page, rules: Rules): AxeBuilder {
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  axe.options({ resultTypes: ['violations'] });
  if (rules === 'contrast') return axe.withRules(['color-contrast']);
  return rules === 'structure' ? axe.disableRules(['color-contrast']) : axe;
}

/**
 * Colours that are on their way have the wrong contrast. What is hidden, as in a closed <details>,
 * never arrives.
 */
async function stillness(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const seen = document.getAnimations().filter(({ effect }) => {
      const target = effect instanceof KeyframeEffect ? effect.target : null;
      return target?.checkVisibility() && Number.isFinite(effect?.getComputedTiming().endTime);
    });
    await Promise.allSettled(seen.map((animation) => animation.finished));
  });
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

function described({ id, help, nodes }: Violation): string {
  const where = nodes.map(({ target, failureSummary }) => `${target.join(' ')}: ${failureSummary}`);
  return `${id}: ${help}\n${where.join('\n')}`;
}
