#!/usr/bin/env bash
# Sets the compatibility level of Firstprint's subjects, made by 'firstprint manifest compatibility'.
# With --check it changes nothing and ends with status 1 where a level is another.
#
# SCHEMA_REGISTRY        its address: http://HOST:PORT
# SCHEMA_REGISTRY_CURL   further options of curl, for TLS and credentials, such as --netrc-file FILE
set -euo pipefail
: "${SCHEMA_REGISTRY:?expected an address, such as SCHEMA_REGISTRY=http://localhost:8081}"
differing=0
registry() { # shellcheck disable=SC2086 # options are meant to be split
    curl --silent --show-error --fail-with-body ${SCHEMA_REGISTRY_CURL:-} \
        --header 'Content-Type: application/vnd.schemaregistry.v1+json' "$@"
}
set_level() { # SUBJECT LEVEL
    registry --request PUT --data "{\"compatibility\": \"$2\"}" "$SCHEMA_REGISTRY/config/$1" >/dev/null ||
        { echo "Expected to set $1 to $2, found the answer above: check SCHEMA_REGISTRY and credentials" >&2; exit 1; }
}
check_level() { # SUBJECT LEVEL
    local found
    found=$(registry "$SCHEMA_REGISTRY/config/$1?defaultToGlobal=true" 2>&1) || true
    case $found in
        *"\"$2\""*) ;;
        *) echo "Expected $1 to be $2, found $found: run this script without --check" >&2; differing=1 ;;
    esac
}
apply=set_level
[ "${1:-}" != --check ] || apply=check_level

$apply trade.observations.v1-value BACKWARD_TRANSITIVE
$apply trade.observations-detail.v1-value BACKWARD_TRANSITIVE
$apply trade.consensus.v1-value BACKWARD_TRANSITIVE
$apply trade.schedule.v1-value BACKWARD_TRANSITIVE
$apply trade.release-notices.v1-value BACKWARD_TRANSITIVE
$apply trade.definitions.v1-value BACKWARD_TRANSITIVE
$apply trade.rules.v1-value BACKWARD_TRANSITIVE
$apply trade.generations.v1-value BACKWARD_TRANSITIVE
$apply trade.components.v1-value BACKWARD_TRANSITIVE
$apply trade.digest-parts.v1-value BACKWARD_TRANSITIVE
$apply trade.revisions.v1-value FULL_TRANSITIVE
$apply trade.revisions-detail.v1-value FULL_TRANSITIVE
$apply trade.balances.v1-value FULL_TRANSITIVE
$apply trade.balances-detail.v1-value FULL_TRANSITIVE
$apply trade.surprises.v1-value FULL_TRANSITIVE
$apply trade.surprises-detail.v1-value FULL_TRANSITIVE
$apply trade.contradictions.v1-value FULL_TRANSITIVE
$apply trade.contributions.v1-value FULL_TRANSITIVE
$apply trade.alerts.v1-value FULL_TRANSITIVE
$apply trade.alerts-detail.v1-value FULL_TRANSITIVE
$apply trade.digests.v1-value FULL_TRANSITIVE
$apply trade.dead-letters.v1-value BACKWARD_TRANSITIVE
exit $differing
