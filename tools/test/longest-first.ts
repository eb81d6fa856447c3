import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Test files that take longest, the longest first, below the root of the repository. */
export const LONGEST = [
  'packages/api/test/api.itest.ts',
  'apps/web/test/host-next-alone.btest.ts',
  'apps/web/test/host-own-server.btest.ts',
  'packages/db/test/plain-pool.itest.ts',
  'packages/jobs/test/late-authority.itest.ts',
  'apps/worker/test/sync-faults.itest.ts',
];

/** Begins with the longest files: begun last, one of them would go on alone while a core is idle. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const first = LONGEST.flatMap((name) =>
      sorted.filter(({ moduleId }) => moduleId.endsWith(`/${name}`)),
    );
    return [...first, ...sorted.filter((file) => !first.includes(file))];
  }
}
