#!/bin/sh
# Fills the configuration in and becomes Prometheus.
set -eu
fill-in.sh /etc/prometheus/template.yml >/tmp/prometheus.yml
# Paths in it are relative to its own folder.
ln -sfn /etc/prometheus/rules /tmp/rules
ln -sfn /etc/prometheus/targets /tmp/targets
exec prometheus \
  --config.file=/tmp/prometheus.yml \
  --storage.tsdb.path=/prometheus \
  --storage.tsdb.retention.time=15d \
  --web.listen-address=:9090 \
  "$@"
