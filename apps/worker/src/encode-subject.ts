/** Bytes of text in one encoded word, so that it keeps to 75 characters (RFC 2047, 2). */
const WORD_BYTES = 45;

/**
 * A subject that a mail program shows as it is. Text that looks like an encoded word would be
 * decoded by it, so it is encoded again (RFC 2047, 6.2); what else needs it, the mailer encodes.
 */
export function encodeSubject(subject: string): string {
  if (!subject.includes('=?')) return subject;
  const words: string[] = [''];
  for (const character of subject) {
    const word = `${words.at(-1) ?? ''}${character}`;
    if (Buffer.byteLength(word) > WORD_BYTES) words.push(character);
    else words[words.length - 1] = word;
  }
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ');
}
