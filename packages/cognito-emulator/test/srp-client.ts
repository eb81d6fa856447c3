import { createHash, createHmac, getDiffieHellman, hkdfSync, randomBytes } from 'node:crypto';

const N = BigInt(`0x${getDiffieHellman('modp15').getPrime('hex')}`);
const g = 2n;

function modPow(base: bigint, exponent: bigint): bigint {
  let result = 1n;
  let square = base % N;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % N;
    square = (square * square) % N;
  }
  return result;
}

function bytes(value: bigint): Buffer {
  const hex = value.toString(16);
  const even = hex.length % 2 === 1 ? `0${hex}` : hex;
  return Buffer.from(/^[89a-f]/.test(even) ? `00${even}` : even, 'hex');
}

const hash = (...parts: Buffer[]) => createHash('sha256').update(Buffer.concat(parts)).digest();
const number = (data: Buffer) => BigInt(`0x${data.toString('hex')}`);
const k = number(hash(bytes(N), bytes(g)));

const privateKey = (salt: bigint, names: readonly [string, string], password: string) =>
  number(hash(bytes(salt), hash(Buffer.from(`${names.join('')}:${password}`))));

/** `Sun Nov 29 10:02:03 UTC 2026`, as Cognito's clients write it. */
function timestamp(): string {
  const [weekday, day, month, year, time] = new Date().toUTCString().replace(',', '').split(' ');
  return `${weekday} ${month} ${Number(day)} ${time} UTC ${year}`;
}

/** What ConfirmDevice takes for a device password. */
export function deviceVerifier(names: readonly [string, string], password: string) {
  const salt = number(randomBytes(16));
  const verifier = modPow(g, privateKey(salt, names, password));
  return {
    Salt: bytes(salt).toString('base64'),
    PasswordVerifier: bytes(verifier).toString('base64'),
  };
}

/** The client's half of an SRP exchange; it may be used again, as some clients do. */
export function createSrpClient() {
  const secret = number(randomBytes(32));
  const A = modPow(g, secret);
  return {
    SRP_A: A.toString(16),
    /** Answers PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER. @param names pool name and user id, or device group and key */
    answer(
      names: readonly [string, string],
      password: string,
      parameters: Record<string, string> = {},
    ): Record<string, string> {
      const { SALT = '0', SRP_B = '0', SECRET_BLOCK = '' } = parameters;
      const B = BigInt(`0x${SRP_B}`);
      const u = hash(bytes(A), bytes(B));
      const x = privateKey(BigInt(`0x${SALT}`), names, password);
      const base = (((B - k * modPow(g, x)) % N) + N) % N;
      const S = modPow(base, secret + number(u) * x);
      const info = 'Caldera Derived Key';
      const key = hkdfSync('sha256', bytes(S), bytes(number(u)), info, 16);
      const TIMESTAMP = timestamp();
      const signature = createHmac('sha256', Buffer.from(key))
        .update(names.join(''))
        .update(Buffer.from(SECRET_BLOCK, 'base64'))
        .update(TIMESTAMP)
        .digest('base64');
      return {
        TIMESTAMP,
        PASSWORD_CLAIM_SECRET_BLOCK: SECRET_BLOCK,
        PASSWORD_CLAIM_SIGNATURE: signature,
      };
    },
  };
}
