import { cleanJpeg } from './clean-jpeg.ts';
import { cleanPng } from './clean-png.ts';
import { cleanWebp } from './clean-webp.ts';
import { MAX_IMAGE_BYTES } from './image-limits.ts';

export interface CleanImage {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp';
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/**
 * Writes a picture anew from the parts that it is drawn from. Metadata (where it was taken, a
 * thumbnail of something else), text and whatever follows the picture are left out, so the result
 * is a picture and cannot be read as anything else.
 * @returns null for what is no PNG, JPEG or WebP, is not whole, or is too large
 */
export function cleanImage(input: Uint8Array): CleanImage | null {
  if (input.length > MAX_IMAGE_BYTES) return null;
  const source = Buffer.from(input);
  try {
    const png = cleanPng(source);
    if (png) return { mediaType: 'image/png', bytes: png };
    const jpeg = cleanJpeg(source);
    if (jpeg) return { mediaType: 'image/jpeg', bytes: jpeg };
    const webp = cleanWebp(source);
    if (webp) return { mediaType: 'image/webp', bytes: webp };
    return null;
  } catch (error) {
    // It ends in the middle of a part.
    if (error instanceof RangeError) return null;
    throw error;
  }
}
