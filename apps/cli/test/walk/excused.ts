/** Commands that are not typed here, and why not. */
export const EXCUSED: Readonly<Record<string, string>> = {
  'npm run setup': 'npm test begins with it, and other tests use what it writes',
  'npm run build': 'the stage before this one',
  'docker build --tag gatehouse .': 'a builder; apps/web/test/image.btest.ts runs its steps',
  'node apps/cli/src/main.ts migrate':
    'typed as npm run gatehouse; apps/web/test/image.btest.ts shows the commands there',
  'npm start': 'the browser tests run on it',
  'npm run gatehouse -- --local audit verify': 'typed without --local, which reads other settings',
  'npm run bench:request -- --only "projects, session"': 'a benchmark',
  'set -a; . ./settings.env': 'typed with the line that ends it',
  'node --env-file': 'an option',
  'pg_dump --format=custom --file=gatehouse.dump "$DATABASE_ADMIN_URL"': 'a program of Postgres',
  'pg_restore --exit-on-error --no-owner --role=gatehouse_owner --dbname="$DATABASE_ADMIN_URL" gatehouse.dump':
    'a program of Postgres',
  'aws s3 sync "$AUDIT_HEADS_FOLDER" s3://<bucket>/gatehouse/': 'a program of AWS',
  'aws cognito-idp admin-set-user-mfa-preference --user-pool-id <pool> --username <address> --software-token-mfa-settings Enabled=false,PreferredMfa=false':
    'a program of AWS',
  'aws cognito-idp admin-delete-software-token --user-pool-id <pool> --username <address>':
    'a program of AWS',
};
