export type Align = 'start' | 'end';

const GAP = 6;
const EDGE = 8;

/** Puts a box of the top layer below its anchor, or above it where there is more room. */
export function place(layer: HTMLElement, anchor: HTMLElement, align: Align): void {
  const from = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = layer;
  const below = from.bottom + GAP;
  const above = from.top - GAP - height;
  const top = below + height > innerHeight - EDGE && above >= EDGE ? above : below;
  const left = align === 'end' ? from.right - width : from.left;
  const furthest = document.documentElement.clientWidth - width - EDGE;
  layer.style.top = `${Math.max(EDGE, Math.min(top, innerHeight - height - EDGE))}px`;
  layer.style.left = `${Math.max(EDGE, Math.min(left, furthest))}px`;
}
