export const MAX_IMAGE_BYTES = 256 * 1024;

/** Pixels. */
const MAX_SIDE = 1_024;

/** Neither nothing nor more than a picture needs. */
export function isFairSize(width: number, height: number): boolean {
  return [width, height].every((side) => side >= 1 && side <= MAX_SIDE);
}
