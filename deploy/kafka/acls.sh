#!/usr/bin/env bash
# Creates the least rights of Firstprint's users, made by 'firstprint manifest acls'. Running it again changes nothing.
#
# BOOTSTRAP_SERVERS   brokers to begin with: HOST:PORT[,...]
# COMMAND_CONFIG      file with settings of the client, for TLS and SASL; default: none
# KAFKA_ACLS          Kafka's tool; default: kafka-acls.sh
set -euo pipefail
: "${BOOTSTRAP_SERVERS:?expected brokers to begin with, such as BOOTSTRAP_SERVERS=localhost:9092}"
acls() {
    "${KAFKA_ACLS:-kafka-acls.sh}" --bootstrap-server "$BOOTSTRAP_SERVERS" \
        ${COMMAND_CONFIG:+--command-config "$COMMAND_CONFIG"} --add "$@" >/dev/null
}

# poller
acls --allow-principal 'User:firstprint-poller' \
    --operation Read \
    --operation Write \
    --operation Describe \
    --topic 'trade.observations.v1' \
    --topic 'trade.observations-detail.v1' \
    --topic 'trade.consensus.v1' \
    --topic 'trade.schedule.v1' \
    --topic 'trade.release-notices.v1' \
    --topic 'trade.archive.v1' \
    --resource-pattern-type literal
acls --allow-principal 'User:firstprint-poller' \
    --operation Write \
    --operation Describe \
    --topic 'trade.dead-letters.v1' \
    --resource-pattern-type literal
acls --allow-principal 'User:firstprint-poller' \
    --operation Read \
    --group 'firstprint-poller-trade-' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-poller' \
    --operation Write \
    --operation Describe \
    --transactional-id 'firstprint-poller-trade-' \
    --resource-pattern-type prefixed

# operator
acls --allow-principal 'User:firstprint-operator' \
    --operation Read \
    --operation Write \
    --operation Describe \
    --topic 'trade.observations.v1' \
    --topic 'trade.observations-detail.v1' \
    --topic 'trade.schedule.v1' \
    --topic 'trade.consensus.v1' \
    --topic 'trade.definitions.v1' \
    --topic 'trade.rules.v1' \
    --resource-pattern-type literal
acls --allow-principal 'User:firstprint-operator' \
    --operation Read \
    --operation Describe \
    --topic 'trade.release-notices.v1' \
    --topic 'trade.generations.v1' \
    --topic 'trade.revisions.v1' \
    --topic 'trade.revisions-detail.v1' \
    --topic 'trade.balances.v1' \
    --topic 'trade.balances-detail.v1' \
    --topic 'trade.surprises.v1' \
    --topic 'trade.surprises-detail.v1' \
    --topic 'trade.contradictions.v1' \
    --topic 'trade.contributions.v1' \
    --topic 'trade.alerts.v1' \
    --topic 'trade.alerts-detail.v1' \
    --topic 'trade.digests.v1' \
    --resource-pattern-type literal
acls --allow-principal 'User:firstprint-operator' \
    --operation Write \
    --operation Describe \
    --transactional-id 'firstprint-poller-trade-' \
    --resource-pattern-type prefixed

# processor
acls --allow-principal 'User:firstprint-processor' \
    --operation Read \
    --operation Describe \
    --operation DescribeConfigs \
    --topic 'trade.' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-processor' \
    --operation Write \
    --topic 'trade.components.v1' \
    --topic 'trade.digest-parts.v1' \
    --topic 'trade.dead-letters.v1' \
    --topic 'trade.revisions.v1' \
    --topic 'trade.revisions-detail.v1' \
    --topic 'trade.balances.v1' \
    --topic 'trade.balances-detail.v1' \
    --topic 'trade.surprises.v1' \
    --topic 'trade.surprises-detail.v1' \
    --topic 'trade.contradictions.v1' \
    --topic 'trade.contributions.v1' \
    --topic 'trade.alerts.v1' \
    --topic 'trade.alerts-detail.v1' \
    --topic 'trade.digests.v1' \
    --resource-pattern-type literal
acls --allow-principal 'User:firstprint-processor' \
    --operation Read \
    --group 'firstprint-trade-' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-processor' \
    --operation Write \
    --operation Describe \
    --transactional-id 'firstprint-trade-' \
    --resource-pattern-type prefixed

# replay
acls --allow-principal 'User:firstprint-replay' \
    --operation Read \
    --operation Describe \
    --operation DescribeConfigs \
    --topic 'trade.' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-replay' \
    --operation Describe \
    --group 'firstprint-trade-' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-replay' \
    --operation All \
    --topic 'replay.' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-replay' \
    --operation All \
    --group 'firstprint-replay.' \
    --resource-pattern-type prefixed
acls --allow-principal 'User:firstprint-replay' \
    --operation Write \
    --operation Describe \
    --transactional-id 'firstprint-replay.' \
    --resource-pattern-type prefixed
acls --deny-principal 'User:firstprint-replay' \
    --operation Write \
    --operation Create \
    --operation Delete \
    --operation Alter \
    --operation AlterConfigs \
    --topic 'trade.' \
    --resource-pattern-type prefixed
acls --deny-principal 'User:firstprint-replay' \
    --operation Create \
    --cluster
acls --deny-principal 'User:firstprint-replay' \
    --operation Write \
    --transactional-id 'firstprint-trade-' \
    --transactional-id 'firstprint-poller-trade-' \
    --resource-pattern-type prefixed
acls --deny-principal 'User:firstprint-replay' \
    --operation Read \
    --operation Delete \
    --group 'firstprint-trade-' \
    --group 'firstprint-poller-trade-' \
    --resource-pattern-type prefixed

# desk
acls --allow-principal 'User:firstprint-desk' \
    --operation Read \
    --operation Describe \
    --topic 'trade.release-notices.v1' \
    --topic 'trade.generations.v1' \
    --topic 'trade.revisions.v1' \
    --topic 'trade.revisions-detail.v1' \
    --topic 'trade.balances.v1' \
    --topic 'trade.balances-detail.v1' \
    --topic 'trade.surprises.v1' \
    --topic 'trade.surprises-detail.v1' \
    --topic 'trade.contradictions.v1' \
    --topic 'trade.contributions.v1' \
    --topic 'trade.alerts.v1' \
    --topic 'trade.alerts-detail.v1' \
    --topic 'trade.digests.v1' \
    --resource-pattern-type literal
acls --allow-principal 'User:firstprint-desk' \
    --operation Read \
    --group 'firstprint-desk' \
    --resource-pattern-type prefixed
