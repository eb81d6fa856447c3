import { expect, type Page } from '@playwright/test';

/** In CSS pixels (WCAG 2.5.5). */
const TARGET = 44;
/** Past it a page goes on as it began: the rows of a list. */
const MOST_STOPS = 40;
const DESKTOP = { width: 1280, height: 800 };

/**
 * What axe can't find on a page: that it can be zoomed, pressed by a thumb, walked by keys, and
 * read in the reader's own colours and without motion.
 */
export async function expectUsable(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expectZoom(page);
  await resize(page, { width: 390, height: 844 });
  expect
    .soft(await smallTargets(page), `targets below ${TARGET} px on a phone: ${page.url()}`)
    .toEqual([]);
  await resize(page, DESKTOP);
  expect.soft(await motions(page), `moves all the same: ${page.url()}`).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  // A busy browser takes more than a frame to draw what it was told.
  await expect
    .poll(() => unmarked(page), { message: `not marked in forced colours: ${page.url()}` })
    .toEqual([]);
  await page.emulateMedia({ forcedColors: 'none' });
  await expectKeyboard(page);
}

/** Media queries are looked at with the next frame. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewportSize(size);
  await nextFrame(page);
}

async function nextFrame(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** 200 % and 400 % of a window of 1280 px: nothing sticks out sideways (WCAG 1.4.10). */
async function expectZoom(page: Page): Promise<void> {
  for (const [zoom, width, height] of [
    [200, 640, 400],
    [400, 320, 256],
  ] as const) {
    await resize(page, { width, height });
    const overhang = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(overhang, `sticks out at ${zoom} %: ${page.url()}`).toBe(0);
  }
}

/** What is pressed and is too small, by itself or with its label; words in a sentence may be. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed = document.querySelectorAll<HTMLElement>(
      'a[href], button, select, textarea, summary, input:not([type="hidden"])',
    );
    const hits = (element: Element, x: number, y: number) =>
      element.contains(document.elementFromPoint(x, y));
    /** By the boxes, or by what the browser hits: an element may have a larger area than its box. */
    const isLargeEnough = (pressable: HTMLElement) => {
      const element = pressable.closest('label') ?? pressable;
      const { width, height } = element.getBoundingClientRect();
      if (width >= least - 0.5 && height >= least - 0.5) return true;
      element.scrollIntoView({ block: 'center' });
      const box = element.getBoundingClientRect();
      const [x, y, half] = [box.left + width / 2, box.top + height / 2, least / 2 - 1];
      const across = hits(element, x - half, y) && hits(element, x + half, y);
      return across && hits(element, x, y - half) && hits(element, x, y + half);
    };
    const inSentence = (element: HTMLElement) => {
      const around = element.parentElement;
      const words = [...(around?.childNodes ?? [])].filter((node) => node.nodeType === 3);
      return (
        getComputedStyle(element).display.startsWith('inline') &&
        words.some((node) => (node.textContent ?? '').trim().length > 1)
      );
    };
    const seen = (element: HTMLElement) => {
      const box = element.getBoundingClientRect();
      return (
        element.checkVisibility({ visibilityProperty: true }) &&
        box.width > 1 &&
        box.height > 1 &&
        !element.closest('[inert], [aria-hidden="true"]')
      );
    };
    return [...pressed]
      .filter((element) => seen(element) && !inSentence(element) && !isLargeEnough(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
        return `${element.localName} "${name.slice(0, 40)}" ${Math.round(width)}×${Math.round(height)}`;
      });
  }, TARGET);
}

/** What takes more than a blink although the reader asked for less motion. */
function motions(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seconds = (list: string) => Math.max(...list.split(',').map(Number.parseFloat));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { animationName, animationDuration, transitionDuration } = getComputedStyle(element);
        const moves = animationName !== 'none' && seconds(animationDuration) > 0.01;
        return moves || seconds(transitionDuration) > 0.01;
      })
      .map((element) => element.outerHTML.slice(0, 120));
  });
}

/** What is current or the primary act, and looks like what is not. */
function unmarked(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const look = (element: Element) => {
      const style = getComputedStyle(element);
      return [
        style.borderTopWidth,
        style.borderBottomWidth,
        style.borderTopColor,
        style.borderBottomColor,
        style.backgroundColor,
        style.outlineWidth,
        style.textDecorationLine,
        style.fontWeight,
        style.color,
      ].join(' ');
    };
    const current = [...document.querySelectorAll('nav a[aria-current="page"]')].filter((link) => {
      const others = link.closest('nav')?.querySelectorAll('a:not([aria-current])') ?? [];
      return [...others].some((other) => look(other) === look(link));
    });
    const [plain] = document.querySelectorAll('button.button-secondary');
    const primary = [...document.querySelectorAll('.button-primary')].filter(
      (button) => plain !== undefined && look(plain) === look(button),
    );
    return [...current, ...primary].map((element) => element.outerHTML.slice(0, 120));
  });
}

/** By Tab alone each primary act is reached, and each stop on the way can be seen. */
async function expectKeyboard(page: Page): Promise<void> {
  await page.evaluate(() => {
    scrollTo(0, 0);
    (document.activeElement as HTMLElement | null)?.blur();
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
  });
  const unseen: string[] = [];
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(lookAtFocus);
    if (stop === null) break;
    if (stop !== '') unseen.push(stop);
  }
  expect.soft(unseen, `focus can't be seen: ${page.url()}`).toEqual([]);
  const missed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .button-primary')]
      .filter((act) => act.checkVisibility() && !act.matches(':disabled') && act.tabIndex < 0)
      .map((act) => act.outerHTML.slice(0, 120)),
  );
  expect.soft(missed, `out of reach of the keyboard: ${page.url()}`).toEqual([]);
}

/** @returns null past the end of the page, else what has the focus if that can't be seen */
function lookAtFocus(): string | null {
  const at = document.activeElement;
  if (!(at instanceof HTMLElement) || at === document.body || at.dataset['walked'] === '1') {
    return null;
  }
  at.dataset['walked'] = '1';
  const shown = at.closest('label') ?? at;
  const box = shown.getBoundingClientRect();
  const ring = [at, shown].some((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
  const seen = ring && inside && box.width > 4 && box.height > 4;
  return seen ? '' : at.outerHTML.slice(0, 160);
}
