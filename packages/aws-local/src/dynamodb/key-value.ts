import { invalid } from './error.ts';
import { requireObject, requireString } from './input.ts';

/** DynamoDB's numbers have up to 38 digits and an exponent of up to three. */
const NUMBER = /^([+-]?)(\d{0,150})\.?(\d{0,150})(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * The value of a key as policies see it: one spelling for each value, so that `1`, `1.0` and `10e-1`
 * are not three.
 *
 * @param value in DynamoDB's JSON, as `{ S: 'x' }`
 * @throws DynamoDbError when it is no value that a key can have
 */
export function keyText(value: unknown, attribute: string): string {
  const [[type, content] = [], ...others] = Object.entries(requireObject(value, attribute));
  const text = requireString(content, attribute);
  if (others.length > 0) throw invalid(`${attribute} must have exactly one type`);
  if (type === 'S') return text;
  if (type === 'B') return Buffer.from(text, 'base64').toString('base64');
  if (type === 'N') return numberText(text, attribute);
  throw invalid(`${attribute} cannot be part of a key: its type is ${type ?? 'missing'}`);
}

function numberText(text: string, attribute: string): string {
  const [, sign, whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  if (whole + fraction === '') throw invalid(`${attribute} is no number`);
  const digits = (whole + fraction).replace(/^0+/, '');
  const significant = digits.replace(/0+$/, '');
  if (significant === '') return '0';
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return `${sign === '-' ? '-' : ''}${writeOut(significant, power)}`;
}

/** Digits times a power of ten, without an exponent. */
function writeOut(digits: string, power: number): string {
  if (power >= 0) return digits + '0'.repeat(power);
  const padded = digits.padStart(1 - power, '0');
  return `${padded.slice(0, power)}.${padded.slice(power)}`;
}
