#!/bin/sh
# What the job of the GitLab component does: checks, and in a merge request also compares, and keeps the note.
set -eu
scripts=$(dirname "$0")

# Says what the merge request does to the plan; ends with a status of 1 where the gate does not let it through.
compare() {
  key=$(printf %s "$MIGMAP_KEY" | tr -c 'A-Za-z0-9._-' - | cut -c 1-60)
  mkdir -p "$MIGMAP_REVIEW"
  printf '{ "key": "%s", "number": %d, "head": "%s", "base": "%s", "artifact": "%s" }\n' \
    "$key" "$CI_MERGE_REQUEST_IID" "${CI_MERGE_REQUEST_SOURCE_BRANCH_SHA:-$CI_COMMIT_SHA}" "$base" "migmap-review" \
    >"$MIGMAP_REVIEW/review.json"
  set -- --base "$base"
  # shellcheck disable=SC2086 # Several paths have blanks between them.
  migmap diff "$@" --format markdown --output "$MIGMAP_REVIEW/diff.md" -- $MIGMAP_PATHS 2>/dev/null || true
  verdict=0
  if [ "$MIGMAP_GATE" = true ]; then gate="--gate --fail-on $MIGMAP_FAIL_ON"; else gate=; fi
  # shellcheck disable=SC2086
  migmap diff "$@" $gate --format json --output "$MIGMAP_REVIEW/diff.json" -- $MIGMAP_PATHS || verdict=$?
  node "$scripts/../forges/draw.mjs" "$MIGMAP_REVIEW" migmap "$@"
  return "$verdict"
}

base=
if [ -n "${CI_MERGE_REQUEST_IID:-}" ]; then
  command -v git >/dev/null || apk add --quiet --no-cache git
  # The folder belongs to whoever fetched it, which is somebody else.
  git config --global --add safe.directory "$PWD"
  # Where what is checked out is merged already, it differs from its target by no more than the change.
  base=${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}
  git cat-file -e "$base^{commit}" 2>/dev/null || git fetch --quiet --no-tags --depth=1 origin "$base" || base=
  if [ -z "$base" ]; then echo 'migmap: the commit that this change starts from cannot be fetched: nothing is compared'; fi
fi

change=0
if [ -n "$base" ]; then
  compare || change=$?
  node "$scripts/note.mjs"
fi

status=0
# shellcheck disable=SC2086
migmap check --fail-on "$MIGMAP_FAIL_ON" \
  --format stylish \
  --format gitlab --output gl-code-quality-report.json \
  --format junit --output migmap-junit.xml \
  -- $MIGMAP_PATHS || status=$?

# A gate lets through what was wrong before; what could not be checked it does not let through.
if [ -n "$base" ] && [ "$MIGMAP_GATE" = true ] && [ "$status" -lt 2 ]; then status=$change; fi
exit "$status"
