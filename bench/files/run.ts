/**
 * `npm run bench:files -- [--mib N] [--rounds N]`: uploads to the local S3 against a plain write of the
 * same bytes, checks of signatures, and vending of credentials.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measureSignature } from './signatures.ts';
import { createClient, median, timed } from './stage.ts';
import { startSubject, type Subject } from './subject.ts';
import { PART_BYTES, removeUpload, uploadBySdk, uploadByUrls, writePlainly } from './uploads.ts';
import { measureVending } from './vending.ts';

const { values } = parseArgs({
  options: {
    mib: { type: 'string', default: '1024' },
    rounds: { type: 'string', default: '3' },
  },
});
const count = Math.ceil((Number(values.mib) * 1024 * 1024) / PART_BYTES);
const rounds = Number(values.rounds);
const mib = (count * PART_BYTES) / 1024 / 1024;
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-files-'));

/** Largest memory while something runs, in megabytes. */
async function watchMemory(subject: Subject, act: () => Promise<unknown>): Promise<number> {
  let peak = 0;
  const timer = setInterval(() => (peak = Math.max(peak, subject.memoryMb())), 50);
  await act();
  clearInterval(timer);
  return peak;
}

async function measureUploads(): Promise<void> {
  const subject = await startSubject('s3-server.ts', { folder: join(folder, 's3') });
  const client = createClient(subject.url);
  const seconds = { plain: [] as number[], urls: [] as number[], sdk: [] as number[] };
  // Code is compiled and memory is taken before anything is measured.
  await uploadByUrls(client, Math.min(count, 16));
  const idleMb = subject.memoryMb();
  const cpuMs = { plain: 0, server: 0 };
  const peakMb = await watchMemory(subject, async () => {
    for (let round = 0; round < rounds; round += 1) {
      const own = process.cpuUsage();
      seconds.plain.push(await timed(() => writePlainly(folder, count)));
      const { user, system } = process.cpuUsage(own);
      cpuMs.plain += (user + system) / 1000;
      const before = subject.cpuMs();
      seconds.urls.push(await timed(() => uploadByUrls(client, count)));
      cpuMs.server += subject.cpuMs() - before;
      seconds.sdk.push(await timed(() => uploadBySdk(client, count)));
    }
  });
  await removeUpload(client);
  client.destroy();
  await subject.stop();
  const plain = median(seconds.plain);
  for (const [name, all] of Object.entries(seconds)) {
    const own = median(all);
    console.log(
      `${name.padEnd(6)} ${(mib / own).toFixed(0)} MiB/s, ${(plain / own).toFixed(2)} of plain`,
    );
  }
  const perGib = (ms: number) => ((ms / rounds / mib) * 1024).toFixed(0);
  console.log(
    `processor time for 1 GiB: plain ${perGib(cpuMs.plain)} ms, server by URLs ${perGib(cpuMs.server)} ms, ` +
      `${(cpuMs.plain / cpuMs.server).toFixed(2)} of plain`,
  );
  console.log(
    `memory ${idleMb.toFixed(0)} MB after a small upload, ${peakMb.toFixed(0)} MB at most`,
  );
}

try {
  console.log(`${mib} MiB in parts of ${PART_BYTES / 1024 / 1024} MiB, ${rounds} rounds, medians`);
  await measureUploads();
  console.log(`signature ${(await measureSignature()).toFixed(3)} ms of processor time`);
  const { perSecond, cpuMs } = await measureVending(folder, 5);
  console.log(
    `credentials ${perSecond.toFixed(0)}/s, ${cpuMs.toFixed(2)} ms of processor time each`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
