/** How a browser takes a file: to its folder of downloads, or into the page. */
export type Disposition = 'attachment' | 'inline';

/** What no file system likes in a name, or a header in a quoted text. */
const AWKWARD = /["\\/:*?<>|%\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/** RFC 8187 §3.2.1: `attr-char`. `encodeURIComponent` leaves four more as they are. */
const NOT_ATTR_CHAR = /['()*]/g;

/**
 * The header of RFC 6266: the name in ASCII for what is old, and in full by RFC 8187.
 * @param name as people gave it; what could end the header or turn the text around becomes `_`
 */
export function contentDisposition(disposition: Disposition, name: string): string {
  const clean = name.toWellFormed().replace(AWKWARD, '_').trim().replace(/^\.+/, '_') || '_';
  const ascii = clean.replace(/[^\x20-\x7e]/g, '_');
  const full = encodeURIComponent(clean).replace(
    NOT_ATTR_CHAR,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${disposition}; filename="${ascii}"; filename*=UTF-8''${full}`;
}
