import { html } from 'hono/html';
import type { CreateUserImportJobResponse } from '@aws-sdk/client-cognito-identity-provider';
import { listDocuments } from '../../model/documents.ts';
import { csvHeader, uploadCsv, type ImportJob } from '../../operations/import/_job.ts';
import { openForm, type Actions } from '../action.ts';
import { CONSOLE, shownTime, table } from '../console-layout.ts';
import { getPool } from '../place.ts';
import { poolPage } from './_pool-page.ts';

const actions: Actions = {
  importUsers: {
    label: 'Import users',
    done: 'The file was imported; the job below says what became of each line.',
    fields: () => [{ name: 'csv', label: 'CSV file', kind: 'file', required: true }],
    run: async (place, { csv }) => {
      const UserPoolId = getPool(place).id;
      const role = `arn:aws:iam::${place.emulator.config.accountId}:role/import`;
      const { UserImportJob } = (await place.call('CreateUserImportJob', {
        ...{ UserPoolId, JobName: 'console', CloudWatchLogsRoleArn: role },
      })) as CreateUserImportJobResponse;
      const JobId = UserImportJob?.JobId ?? '';
      await uploadCsv(place.emulator, UserPoolId, JobId, String(csv ?? ''));
      await place.call('StartUserImportJob', { UserPoolId, JobId });
    },
  },
};

function drawJob({ job, results = [] }: ImportJob) {
  const failed = results.filter(({ status }) => status !== 'SUCCEEDED');
  return html`<h3>${job.JobName} · ${shownTime(job.CreationDate?.getTime() ?? 0)}</h3>
    <p>
      ${job.Status}: ${job.ImportedUsers} imported, ${job.SkippedUsers} skipped, ${job.FailedUsers}
      failed
    </p>
    ${
      failed.length === 0
        ? ''
        : table(
            'Lines that were not imported',
            ['Line', 'Status', 'Message'],
            failed
              .slice(0, 100)
              .map(({ line, status, message }) => [String(line), status, message]),
          )
    }`;
}

/** Import of users by a CSV file. */
export const importPage = poolPage('Import', {
  path: `${CONSOLE}/pools/:poolId/import`,
  title: () => 'Import',
  actions,
  draw: (place) => {
    const pool = getPool(place);
    const jobs = listDocuments<ImportJob>(place.emulator.store, pool.id, 'importJob');
    const time = ({ job }: ImportJob) => job.CreationDate?.getTime() ?? 0;
    return html`<p>The file begins with this line, as GetCSVHeader gives it:</p>
      <pre>${csvHeader(pool).join(',')}</pre>
      ${openForm(place, actions, 'importUsers')}
      <h2>Jobs</h2>
      ${jobs.length === 0 ? html`<p class="muted">None.</p>` : ''}
      ${jobs
        .toSorted((a, b) => time(b) - time(a))
        .slice(0, 20)
        .map(drawJob)}`;
  },
});
