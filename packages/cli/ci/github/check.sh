#!/usr/bin/env bash
# Checks maps: annotations go to the log, SARIF to a file, a summary to the page of the job. It ends well whatever
# it finds; the status is an output, so that the findings can be uploaded before the job fails.
set -euo pipefail

reports=$(mktemp -d "$RUNNER_TEMP/migmap-reports.XXXXXXXXXX")
options=(
  --format github
  --format sarif --output "$reports/migmap.sarif"
  --format markdown --output "$reports/summary.md"
  --fail-on "$MIGMAP_FAIL_ON"
)
if [[ -n $MIGMAP_CONFIG ]]; then options+=(--config "$MIGMAP_CONFIG"); fi

paths=()
while IFS= read -r path; do
  path=${path%$'\r'}
  if [[ -n $path ]]; then paths+=("$path"); fi
done <<<"$MIGMAP_PATHS"
if ((${#paths[@]} == 0)); then paths=(.); fi

status=0
"$RUNNER_TEMP/migmap/node_modules/.bin/migmap" check "${options[@]}" -- "${paths[@]}" \
  </dev/null 2>"$reports/messages" || status=$?

# Names of files may be part of a message, and must not be read as commands to the runner.
if [[ -s $reports/messages ]]; then
  silence=$(basename "$reports")
  echo "::stop-commands::$silence"
  cat "$reports/messages"
  echo "::$silence::"
fi
if ((status > 1)); then
  echo '::error title=migmap::Not everything could be checked. The log of this step says why.'
fi

# A summary of more than one megabyte is refused as a whole.
if [[ -f $reports/summary.md ]]; then
  head -c 1000000 "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
  echo >>"$GITHUB_STEP_SUMMARY"
fi
echo "status=$status" >>"$GITHUB_OUTPUT"
if [[ -f $reports/migmap.sarif ]]; then echo "sarif=$reports/migmap.sarif" >>"$GITHUB_OUTPUT"; fi
