#!/usr/bin/env bash
# The one step of the action: its inputs, from variables, become flags of the kit.
set -uo pipefail

# CHATKIT_KIT stands in for the package from the registry.
read -ra kit <<<"${CHATKIT_KIT:-npx --yes @chatkit-protocol/conformance@${CHATKIT_VERSION:-latest}}"
reports=${CHATKIT_REPORTS:-chatkit-conformance}
flags=(
  --reporter pretty
  --reporter github
  --reporter "html=$reports/report.html"
  --reporter "json=$reports/report.json"
  --reporter "junit=$reports/junit.xml"
)
[ -n "${CHATKIT_PROFILE:-}" ] && flags+=(--profile "$CHATKIT_PROFILE")
[ -n "${CHATKIT_BASELINE:-}" ] && flags+=(--baseline "$CHATKIT_BASELINE")
while IFS= read -r line; do
  [ -n "$line" ] && flags+=(--as "$line")
done <<<"${CHATKIT_AS:-}"
while IFS= read -r line; do
  [ -n "$line" ] && flags+=("$line")
done <<<"${CHATKIT_ARGUMENTS:-}"
[ -n "${CHATKIT_URL:-}" ] && flags+=("$CHATKIT_URL")
[ -n "${CHATKIT_COMMAND:-}" ] && flags+=(-- bash -c "$CHATKIT_COMMAND")

"${kit[@]}" "${flags[@]}"
exit=$?
[ -n "${GITHUB_OUTPUT:-}" ] && echo "exit=$exit" >>"$GITHUB_OUTPUT"
exit $exit
