/**
 * Powers of one number, for exponents of 256 bits: the comb of Lim and Lee (CRYPTO '94, 107-115).
 * An exponent is written as 8 rows of 32 bits, and each row cut into 4 blocks; what the 8 bits of a
 * column stand for is looked up. 7 squarings and 32 multiplications take the place of 256 and 128.
 */
const ROWS = 8;
const COLUMNS = 32;
const BLOCKS = 4;
const DEPTH = COLUMNS / BLOCKS;

/** Makes `exponent => base^exponent mod modulus`. Its tables are computed at the first use. */
export function fixedBase(base: bigint, modulus: bigint): (exponent: Uint8Array) => bigint {
  let tables: bigint[][] | undefined;
  return (exponent) => {
    if (exponent.length !== (ROWS * COLUMNS) / 8) throw new RangeError('not 256 bits');
    tables ??= computeTables(base, modulus);
    let power = 1n;
    for (let depth = DEPTH - 1; depth >= 0; depth -= 1) {
      power = (power * power) % modulus;
      for (const [block, table] of tables.entries()) {
        const factor = table[getColumn(exponent, block * DEPTH + depth)] ?? 1n;
        power = (power * factor) % modulus;
      }
    }
    return power;
  };
}

/** The bits of all rows in one column, the lowest row first. */
function getColumn(exponent: Uint8Array, column: number): number {
  let bits = 0;
  for (let row = 0; row < ROWS; row += 1) {
    const at = row * COLUMNS + column;
    const byte = exponent[exponent.length - 1 - (at >> 3)] ?? 0;
    bits |= ((byte >> (at & 7)) & 1) << row;
  }
  return bits;
}

/** For each block, the product of the powers that the set bits of an index stand for. */
function computeTables(base: bigint, modulus: bigint): bigint[][] {
  let powers = Array.from({ length: ROWS }, () => base);
  for (let row = 1; row < ROWS; row += 1) {
    powers[row] = squareTimes(powers[row - 1] ?? base, COLUMNS, modulus);
  }
  return Array.from({ length: BLOCKS }, () => {
    const table = [1n];
    for (const power of powers) table.push(...table.map((entry) => (entry * power) % modulus));
    powers = powers.map((power) => squareTimes(power, DEPTH, modulus));
    return table;
  });
}

function squareTimes(value: bigint, times: number, modulus: bigint): bigint {
  let square = value;
  for (let time = 0; time < times; time += 1) square = (square * square) % modulus;
  return square;
}
