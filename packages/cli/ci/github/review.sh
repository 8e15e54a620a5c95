#!/usr/bin/env bash
# Says what a pull request does to the plan: on the page of the job, and in a folder for the comment and the
# artifact. Where it cannot, it says why and leaves `base` empty, so that the check counts everything.
set -euo pipefail
source "$GITHUB_ACTION_PATH/packages/cli/ci/github/shared.sh"
source "$GITHUB_ACTION_PATH/packages/cli/ci/github/find-base.sh"

base=$(find_base) || {
  echo '::warning title=migmap::The commit that this change starts from is not here and could not be fetched, so nothing is compared. Give actions/checkout `fetch-depth: 0`.'
  exit 0
}

review=$(mktemp -d "$RUNNER_TEMP/migmap-review.XXXXXXXXXX")
messages=$(mktemp "$RUNNER_TEMP/migmap-messages.XXXXXXXXXX")
settings=(--base "$base")
if [[ -n $MIGMAP_CONFIG ]]; then settings+=(--config "$MIGMAP_CONFIG"); fi
read_paths

gate=()
if [[ $MIGMAP_GATE == true ]]; then gate=(--gate --fail-on "$MIGMAP_FAIL_ON"); fi
status=0
"$migmap" diff "${settings[@]}" ${gate[@]+"${gate[@]}"} --format json --output "$review/diff.json" -- "${paths[@]}" \
  </dev/null 2>"$messages" || status=$?
show_messages "$messages"
"$migmap" diff "${settings[@]}" --format markdown --output "$review/diff.md" -- "${paths[@]}" </dev/null 2>/dev/null || true
node "$GITHUB_ACTION_PATH/packages/cli/ci/forges/draw.mjs" "$review" "$migmap" "${settings[@]}"

# A key becomes part of a hidden marker and of the name of an artifact.
key=${MIGMAP_KEY:-$GITHUB_JOB}
key=${key//[^A-Za-z0-9._-]/-}
key=${key:0:60}
printf '{ "key": "%s", "number": %d, "head": "%s", "base": "%s", "artifact": "%s" }\n' \
  "$key" "$MIGMAP_NUMBER" "$MIGMAP_HEAD" "$base" "migmap-review-$key" >"$review/review.json"

if [[ -f $review/diff.md ]]; then
  head -c 500000 "$review/diff.md" >>"$GITHUB_STEP_SUMMARY"
  echo >>"$GITHUB_STEP_SUMMARY"
fi
{
  echo "base=$base"
  echo "status=$status"
  echo "folder=$review"
  echo "artifact=migmap-review-$key"
} >>"$GITHUB_OUTPUT"
