# shellcheck shell=bash
# What the scripts of the action share; they read it in with `source`.

migmap=$RUNNER_TEMP/migmap/node_modules/.bin/migmap

# Fills `paths` with what the input names, one a line.
read_paths() {
  local path
  paths=()
  while IFS= read -r path; do
    path=${path%$'\r'}
    if [[ -n $path ]]; then paths+=("$path"); fi
  done <<<"$MIGMAP_PATHS"
  if ((${#paths[@]} == 0)); then paths=(.); fi
}

# Names of files may be part of a message, and must not be read as commands to the runner.
show_messages() {
  if [[ ! -s $1 ]]; then return; fi
  local silence
  silence=$(basename "$(mktemp -u "$RUNNER_TEMP/silence.XXXXXXXXXXXXXXXX")")
  echo "::stop-commands::$silence"
  cat "$1"
  echo "::$silence::"
}
