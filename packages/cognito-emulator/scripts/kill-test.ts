/** Kills the emulator under write load and looks for losses. Usage: node scripts/kill-test.ts [points] */
import { killTest } from '../test/kill.ts';

const points = Number(process.argv[2] ?? 200);
const { acknowledged, lost } = await killTest(points, (kills, users) => {
  if (kills % 20 === 0) console.log(`${kills} kills, ${users} acknowledged users so far`);
});
console.log(`${points} kills, ${acknowledged} acknowledged users, ${lost.length} lost`);
if (lost.length > 0) process.exitCode = 1;
