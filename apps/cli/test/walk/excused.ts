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
  'npm run bench:release': 'a benchmark; tools/fleet/test/roll.btest.ts is a short one',
  'npm run bench:failover': 'a benchmark; tools/fleet/test/fail-over.btest.ts is a short one',
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
  'npm run infra -- installation.json': 'infra/test/stack.test.ts makes the template',
  'npx aws-cdk@2.1148.1 bootstrap aws://111122223333/eu-central-1': 'it needs an account of AWS',
  'npx aws-cdk@2.1148.1 deploy --all --app infra/cdk.out': 'it needs an account of AWS',
  "aws secretsmanager put-secret-value --secret-id gatehouse/smtp-url --secret-string 'smtps://USER:PASSWORD@email-smtp.eu-central-1.amazonaws.com:465'":
    'a program of AWS',
  'docker build --platform linux/arm64 --tag REPOSITORY:v1 . && docker push REPOSITORY:v1':
    'a builder; apps/web/test/image.btest.ts runs its steps',
  "aws ecs run-task --cluster CLUSTER --task-definition MIGRATETASK --launch-type FARGATE --network-configuration 'awsvpcConfiguration={subnets=[TASKSUBNETS],securityGroups=[TASKSECURITYGROUP]}'":
    'a program of AWS; infra/test/stack.test.ts runs the command of the task',
  '--overrides \'{"containerOverrides":[{"name":"operate","environment":[{"name":"OPERATE","value":"operator add ada@example.com"}]}]}\'':
    'an option; infra/test/stack.test.ts runs the command of the task',
  'npm run parity -- --pool aws --region eu-central-1 --report parity':
    'it needs an account of AWS; packages/cognito-emulator/test/parity.test.ts runs it without one',
  'docker compose up --build --detach --wait web worker':
    'a builder; tools/compose/test/compose.itest.ts runs the commands of the parts',
  'docker compose logs installation': 'a program of containers',
  'docker compose down --volumes': 'a program of containers',
};
