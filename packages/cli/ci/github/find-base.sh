# shellcheck shell=bash
# Finds the commit that a pull request starts from; `review.sh` reads it in with `source`.

# Prints the commit, or fails. What is checked out is either the pull request merged into its target, of which the
# first parent is what the target was, or the head of the pull request itself, which began at the merge base.
find_base() {
  local base
  if base=$(git merge-base "$MIGMAP_TARGET" HEAD 2>/dev/null) && has_commit "$base"; then
    echo "$base"
    return
  fi
  # In a shallow clone the parents are named, but are not there.
  if [[ $(git rev-parse HEAD) == "$GITHUB_SHA" && $GITHUB_REF == refs/pull/*/merge ]]; then
    base=$(git cat-file commit HEAD | sed -n 's/^parent //p' | head -n 1)
    fetch_commit "$base" && echo "$base" && return
  fi
  return 1
}

has_commit() {
  git cat-file -e "$1^{commit}" 2>/dev/null
}

fetch_commit() {
  if [[ ! $1 =~ ^[0-9a-f]{40,64}$ ]]; then return 1; fi
  GIT_TERMINAL_PROMPT=0 git -c http.lowSpeedLimit=1000 -c http.lowSpeedTime=30 \
    fetch --quiet --no-tags --depth=1 origin "$1" >&2
  has_commit "$1"
}
