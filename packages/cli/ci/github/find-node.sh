#!/usr/bin/env bash
# Says whether the Node of this machine is new enough, so that a job keeps the one that it has chosen.
set -euo pipefail

version=$(node --version 2>/dev/null || echo none)
major=${version#v}
major=${major%%.*}
if [[ $major =~ ^[0-9]+$ ]] && ((major >= 22)); then
  echo 'suitable=true' >>"$GITHUB_OUTPUT"
else
  echo "Node here: $version. migmap needs 22 or newer, so one is set up."
  echo 'suitable=false' >>"$GITHUB_OUTPUT"
fi
