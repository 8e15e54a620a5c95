#!/usr/bin/env bash
# Installs the package into a folder of its own. Nothing of the repository has a say in where it comes from.
set -euo pipefail

if [[ $MIGMAP_VERSION == *.tgz && -f $MIGMAP_VERSION ]]; then
  package=file:$(cd "$(dirname "$MIGMAP_VERSION")" && pwd)/$(basename "$MIGMAP_VERSION")
elif [[ $MIGMAP_VERSION =~ ^[~^]?[0-9A-Za-z][0-9A-Za-z.+-]*$ && $MIGMAP_VERSION != *.tgz ]]; then
  package=migmap@$MIGMAP_VERSION
else
  echo "::error title=migmap::The input version is neither a version of migmap nor a tarball that exists."
  exit 2
fi

# Of a published package no script has to run, and so none may.
npm install --prefix "$RUNNER_TEMP/migmap" --ignore-scripts --no-save --no-audit --no-fund --loglevel=error -- "$package"
