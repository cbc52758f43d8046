#!/bin/sh
# Fills the configuration in and becomes Alertmanager.
set -eu
fill-in.sh /etc/alertmanager/template.yml >/tmp/alertmanager.yml
ln -sf /etc/alertmanager/messages.tmpl /tmp/messages.tmpl
exec alertmanager \
  --config.file=/tmp/alertmanager.yml \
  --storage.path=/alertmanager \
  --web.listen-address=:9093 \
  --cluster.listen-address= \
  "$@"
