/** Pixels: twice the largest place where it is shown. */
const SIDE = 256;

/**
 * Cuts a picture to a square and makes it small, in the browser: what is sent is drawn anew.
 * @returns base64; null for a file that is no picture
 */
export async function shrinkPicture(file: File): Promise<string | null> {
  const image = await createImageBitmap(file).catch(() => null);
  if (!image) return null;
  const canvas = new OffscreenCanvas(SIDE, SIDE);
  const side = Math.min(image.width, image.height);
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2];
  canvas.getContext('2d')?.drawImage(image, left, top, side, side, 0, 0, SIDE, SIDE);
  image.close();
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.9 });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
