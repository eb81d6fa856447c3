#!/usr/bin/env bash
# .github/output.sh NAME: an output of the stack that INSTALLATION names.
set -euo pipefail
stack=$(jq --raw-output '.name // "gatehouse"' <<< "$INSTALLATION")
aws cloudformation describe-stacks --stack-name "$stack" --output text \
  --query "Stacks[0].Outputs[?OutputKey=='$1'].OutputValue"
