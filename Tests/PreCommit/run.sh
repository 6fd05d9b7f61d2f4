#!/usr/bin/env bash
# Tries the hook with the real pre-commit, in a repository of its own in a temporary folder.
#
#   Tests/PreCommit/run.sh
#
# Installs pre-commit from PyPI into a temporary environment, unless PRE_COMMIT names the program. The hook itself is built by
# pre-commit, from the files of this work tree, and runs without network where the system can take it away (`unshare`).
# Status 0: all passed, or skipped with a message because python3 or pip is missing.
set -euo pipefail

root=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
work=$(mktemp -d "${TMPDIR:-/tmp}/cyclelint-pre-commit.XXXXXX")
trap 'rm -rf "$work"' EXIT
export PRE_COMMIT_HOME="$work/cache" GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_SYSTEM=/dev/null
export GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@example.invalid GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@example.invalid
unset GIT_DIR GIT_WORK_TREE GIT_INDEX_FILE

skip() { echo "pre-commit: skipped: $1"; exit 0; }

if [ -z "${PRE_COMMIT:-}" ]; then
    command -v python3 >/dev/null || skip "python3 is not installed"
    python3 -m venv "$work/venv" >/dev/null 2>&1 || skip "python3 has no venv module"
    "$work/venv/bin/python" -m pip install --quiet --disable-pip-version-check pre-commit >"$work/pip.log" 2>&1 ||
        skip "pre-commit cannot be installed: $(tail -n 1 "$work/pip.log")"
    PRE_COMMIT="$work/venv/bin/pre-commit"
fi
offline=""
if unshare --net true 2>/dev/null; then offline="unshare --net"; fi

# The hook's repository: this work tree, committed.
mkdir "$work/hook"
git -C "$root" ls-files -z --cached --others --exclude-standard |
    (cd "$root" && while IFS= read -r -d '' file; do [ -f "$file" ] && printf '%s\0' "$file"; done |
        tar --create --null --files-from - --file -) | tar --extract --directory "$work/hook" --file -
git -C "$work/hook" init --quiet --initial-branch main
git -C "$work/hook" add --all --force
git -C "$work/hook" commit --quiet --message hook
revision=$(git -C "$work/hook" rev-parse HEAD)

# A user's repository.
mkdir -p "$work/user/Sources/App"
cd "$work/user"
git init --quiet --initial-branch main

configure() { # arguments of the hook, as a YAML list
    cat >.pre-commit-config.yaml <<YAML
repos:
  - repo: $work/hook
    rev: $revision
    hooks:
      - id: cyclelint
        args: $1
YAML
}
node() { # how the parent is declared
    cat >Sources/App/Node.swift <<SWIFT
final class Node {
    private $1 parent: Node?
    private var children: [Node] = []

    init(parent: Node?) {
        self.parent = parent
        parent?.children.append(self)
    }
}
SWIFT
}
passed=0
failed=0
check() { # what, expected status of the commit (0 or 1), text in its output
    local status=0
    git add --all
    $offline git commit --message "$1" >"$work/commit.log" 2>&1 || status=1
    if [ "$status" -eq "$2" ] && grep --quiet --fixed-strings -- "$3" "$work/commit.log"; then
        passed=$((passed + 1))
        echo "pre-commit: ok: $1"
    else
        failed=$((failed + 1))
        echo "pre-commit: FAILED: $1 (status $status, expected $2 and \"$3\")"
        sed 's/^/    /' "$work/commit.log"
    fi
}

echo "pre-commit: $("$PRE_COMMIT" --version), ${offline:+without network, }building the hook"
configure '[]'
"$PRE_COMMIT" install >/dev/null
"$PRE_COMMIT" install-hooks

node 'weak var'
check "a clean commit passes" 0 Passed
node 'let'
check "a commit that adds a cycle is stopped" 1 '[strong-back-reference]'
git reset --quiet --hard
echo '# App' >README.md
check "a commit without Swift files passes" 0 Skipped

node 'let'
git add --all
git commit --quiet --no-verify --message "a cycle from before"
program=$(find "$PRE_COMMIT_HOME" -path '*/release/cyclelint' -type f | head -n 1)
"$program" --write-baseline .cyclelint-baseline.json 2>/dev/null >/dev/null
configure '[--baseline, .cyclelint-baseline.json]'
echo 'struct App {}' >Sources/App/App.swift
check "a commit with only baselined findings passes" 0 Passed
cat >Sources/App/Feed.swift <<'SWIFT'
final class Feed {
    var onUpdate: (() -> Void)?
    var items: [Int] = []

    func start() {
        onUpdate = { self.items.removeAll() }
    }
}
SWIFT
check "a commit that adds a cycle to the baselined ones is stopped" 1 '[closure-capture]'

echo "pre-commit: $passed passed, $failed failed"
[ "$failed" -eq 0 ]
