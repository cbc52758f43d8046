#!/bin/sh
# Fills the configuration in and becomes Prometheus. RAG_METRICS_TOKEN is what the API asks for; it may be absent.
set -eu
fill-in.sh /etc/prometheus/template.yml >/tmp/prometheus.yml
# Paths in it are relative to its own folder.
(umask 077 && printf '%s' "${RAG_METRICS_TOKEN:-}" >/tmp/metrics_token)
ln -sfn /etc/prometheus/rules /tmp/rules
ln -sfn /etc/prometheus/targets /tmp/targets
exec prometheus \
  --config.file=/tmp/prometheus.yml \
  --storage.tsdb.path=/prometheus \
  --storage.tsdb.retention.time=15d \
  --web.listen-address=:9090 \
  "$@"
