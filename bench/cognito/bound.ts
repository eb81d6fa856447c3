import { generateKeyPairSync, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { createVerifier, verifyPassword } from '@gatehouse/cognito-emulator/srp';

const signAsync = promisify(sign);

/**
 * What no sign-in can beat: one password check and two RSA signatures, nothing else.
 *
 * @returns checks per second with 16 at a time, and processor time for one, in milliseconds
 */
export async function measureBound(seconds: number): Promise<{ perSecond: number; cpuMs: number }> {
  const stored = createVerifier('poolname', 'Correct-horse-7');
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const payload = Buffer.alloc(900, 'x');
  const cpu = process.cpuUsage();
  const started = performance.now();
  let count = 0;
  const worker = async () => {
    while (performance.now() - started < seconds * 1000) {
      if (!verifyPassword(stored, 'poolname', 'Correct-horse-7')) throw new Error('wrong');
      await Promise.all([
        signAsync('sha256', payload, privateKey),
        signAsync('sha256', payload, privateKey),
      ]);
      count += 1;
    }
  };
  await Promise.all(Array.from({ length: 16 }, worker));
  const used = process.cpuUsage(cpu);
  return {
    perSecond: (count * 1000) / (performance.now() - started),
    cpuMs: (used.user + used.system) / 1000 / count,
  };
}
