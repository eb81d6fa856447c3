#!/usr/bin/env bash
# .github/run-task.sh TASK CONTAINER VARIABLE COMMAND: runs a command of the CLI as a task, waits for
# it, shows its log, and ends as it ended. TASK is an output of the stack.
set -euo pipefail
output=$(dirname "$0")/output.sh
cluster=$("$output" Cluster)
overrides=$(jq --null-input --compact-output --arg name "$2" --arg variable "$3" --arg command "$4" \
  '{containerOverrides: [{name: $name, environment: [{name: $variable, value: $command}]}]}')
task=$(aws ecs run-task --cluster "$cluster" --task-definition "$("$output" "$1")" --launch-type FARGATE \
  --network-configuration "awsvpcConfiguration={subnets=[$("$output" TaskSubnets)],securityGroups=[$("$output" TaskSecurityGroup)]}" \
  --overrides "$overrides" --query 'tasks[0].taskArn' --output text)
until [ "$(aws ecs describe-tasks --cluster "$cluster" --tasks "$task" --query 'tasks[0].lastStatus' --output text)" = STOPPED ]; do
  sleep 5
done
stack=$(jq --raw-output '.name // "gatehouse"' <<< "$INSTALLATION")
aws logs get-log-events --log-group-name "/$stack/app" --log-stream-name "$2/$2/${task##*/}" \
  --query 'events[].message' --output text | tr '\t' '\n'
code=$(aws ecs describe-tasks --cluster "$cluster" --tasks "$task" \
  --query "tasks[0].containers[?name=='$2'].exitCode | [0]" --output text)
# "None" where it never started.
exit "$([ "$code" = None ] && echo 1 || echo "$code")"
