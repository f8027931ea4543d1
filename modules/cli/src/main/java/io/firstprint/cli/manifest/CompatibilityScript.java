/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.manifest;

import io.firstprint.events.topic.TopicCatalogue;
import java.util.stream.Collectors;

/** A script that sets, or checks, the compatibility level of each subject in a schema registry. */
final class CompatibilityScript {
    private static final String HEAD = """
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
                curl --silent --show-error --fail-with-body ${SCHEMA_REGISTRY_CURL:-} \\
                    --header 'Content-Type: application/vnd.schemaregistry.v1+json' "$@"
            }
            set_level() { # SUBJECT LEVEL
                registry --request PUT --data "{\\"compatibility\\": \\"$2\\"}" "$SCHEMA_REGISTRY/config/$1" >/dev/null ||
                    { echo "Expected to set $1 to $2, found the answer above: check SCHEMA_REGISTRY and credentials" >&2; exit 1; }
            }
            check_level() { # SUBJECT LEVEL
                local found
                found=$(registry "$SCHEMA_REGISTRY/config/$1?defaultToGlobal=true" 2>&1) || true
                case $found in
                    *"\\"$2\\""*) ;;
                    *) echo "Expected $1 to be $2, found $found: run this script without --check" >&2; differing=1 ;;
                esac
            }
            apply=set_level
            [ "${1:-}" != --check ] || apply=check_level

            """;

    private final TopicCatalogue topics;

    CompatibilityScript(TopicCatalogue topics) {
        this.topics = topics;
    }

    String text() {
        return topics.all().stream()
                .filter(spec -> spec.schema() != null)
                .map(spec -> "$apply " + topics.subjectOf(spec) + " " + spec.compatibility())
                .collect(Collectors.joining("\n", HEAD, "\nexit $differing\n"));
    }
}
