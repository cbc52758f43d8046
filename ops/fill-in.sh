#!/bin/sh
# Usage: fill-in.sh TEMPLATE
# Prints a template with environment variables in the places of their names: a dollar sign and the name in braces.
# Fails, and prints nothing, when one of them is not set. For busybox too.
set -eu

text=$(cat "$1")
for name in $(grep -o '\${[A-Z_]*}' "$1" | sort -u | tr -d '${}'); do
  eval "value=\${$name-}"
  if [ -z "$value" ]; then
    echo "fill-in.sh: $1 needs the environment variable $name. Set it and start again." >&2
    exit 1
  fi
  escaped=$(printf '%s' "$value" | sed 's/[&|\\]/\\&/g')
  text=$(printf '%s\n' "$text" | sed "s|\${$name}|$escaped|g")
done
printf '%s\n' "$text"
