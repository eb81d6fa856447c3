import {
  CreateUserImportJobCommand,
  StopUserImportJobCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { expect } from 'vitest';
import type { Contract } from '../contract.ts';
import type { Place } from '../place.ts';
import type { World } from '../world.ts';

const CloudWatchLogsRoleArn = 'arn:aws:iam::000000000000:role/import';

async function newJob({ UserPoolId }: Place, { fixture }: World) {
  const { UserImportJob } = await fixture.sdk.send(
    new CreateUserImportJobCommand({ UserPoolId, JobName: 'import', CloudWatchLogsRoleArn }),
  );
  return { UserPoolId, JobId: UserImportJob?.JobId ?? '', url: UserImportJob?.PreSignedUrl ?? '' };
}

async function job(place: Place, world: World) {
  const { url: _url, ...input } = await newJob(place, world);
  return input;
}

async function uploaded(place: Place, world: World) {
  const { url, ...input } = await newJob(place, world);
  await fetch(url, { method: 'PUT', body: 'cognito:username\n' });
  return input;
}

async function stopped(place: Place, world: World) {
  const input = await job(place, world);
  await world.fixture.sdk.send(new StopUserImportJobCommand(input));
  return input;
}

const described = { JobName: 'import', CreationDate: expect.any(Date), ImportedUsers: 0 };

export const imports: Contract = {
  GetCSVHeader: {
    good: ({ UserPoolId }) => ({ UserPoolId }),
    answer: {
      CSVHeader: expect.arrayContaining([
        'name',
        'email',
        'cognito:mfa_enabled',
        'cognito:username',
      ]),
    },
  },
  CreateUserImportJob: {
    good: ({ UserPoolId }) => ({ UserPoolId, JobName: 'import', CloudWatchLogsRoleArn }),
    answer: {
      UserImportJob: {
        ...described,
        Status: 'Created',
        PreSignedUrl: expect.stringMatching(/^http/),
      },
    },
    onCommand: ['PreconditionNotMetException'],
  },
  DescribeUserImportJob: { good: job, answer: { UserImportJob: described } },
  ListUserImportJobs: {
    good: async (place, world) => {
      await newJob(place, world);
      return { UserPoolId: place.UserPoolId, MaxResults: 60 };
    },
    answer: { UserImportJobs: expect.arrayContaining([expect.objectContaining(described)]) },
    pages: {
      fill: async (place, world) => {
        for (let made = 0; made < 3; made += 1) await newJob(place, world);
        return { UserPoolId: place.UserPoolId };
      },
      size: 'MaxResults',
      items: 'UserImportJobs',
      token: 'PaginationToken',
    },
  },
  StartUserImportJob: {
    good: uploaded,
    answer: { UserImportJob: { JobName: 'import', Status: 'Pending' } },
    errors: { PreconditionNotMetException: stopped },
  },
  StopUserImportJob: {
    good: job,
    answer: { UserImportJob: { Status: 'Stopped', CompletionDate: expect.any(Date) } },
    errors: { PreconditionNotMetException: stopped },
  },
};
