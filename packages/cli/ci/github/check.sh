#!/usr/bin/env bash
# Checks maps: annotations go to the log, SARIF to a file, a summary to the page of the job. It ends well whatever
# it finds; the status is an output, so that the findings can be uploaded before the job fails.
set -euo pipefail
source "$GITHUB_ACTION_PATH/packages/cli/ci/github/shared.sh"

reports=$(mktemp -d "$RUNNER_TEMP/migmap-reports.XXXXXXXXXX")
settings=(--fail-on "$MIGMAP_FAIL_ON")
if [[ -n $MIGMAP_CONFIG ]]; then settings+=(--config "$MIGMAP_CONFIG"); fi
read_paths

# Of a change only what it brings is worth an annotation; SARIF and summary have all there is.
annotations=(--format github)
if [[ -n $MIGMAP_BASE ]]; then
  annotations=()
  "$migmap" check --format github --since "$MIGMAP_BASE" "${settings[@]}" -- "${paths[@]}" \
    </dev/null 2>/dev/null || true
fi

status=0
"$migmap" check ${annotations[@]+"${annotations[@]}"} \
  --format sarif --output "$reports/migmap.sarif" \
  --format markdown --output "$reports/summary.md" \
  "${settings[@]}" -- "${paths[@]}" \
  </dev/null 2>"$reports/messages" || status=$?

show_messages "$reports/messages"
if ((status > 1)); then
  echo '::error title=migmap::Not everything could be checked. The log of this step says why.'
fi

# A summary of more than one megabyte is refused as a whole.
if [[ -f $reports/summary.md ]]; then
  head -c 500000 "$reports/summary.md" >>"$GITHUB_STEP_SUMMARY"
  echo >>"$GITHUB_STEP_SUMMARY"
fi

# A gate lets through what was wrong before; what could not be checked it does not let through.
if [[ $MIGMAP_GATE == true && -n $MIGMAP_CHANGE_STATUS ]] && ((status < 2)); then status=$MIGMAP_CHANGE_STATUS; fi
echo "status=$status" >>"$GITHUB_OUTPUT"
if [[ -f $reports/migmap.sarif ]]; then echo "sarif=$reports/migmap.sarif" >>"$GITHUB_OUTPUT"; fi
