/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.events.topic.TopicCatalogue;
import picocli.CommandLine.Option;

/** Whether there are topics of alerts by severity, shared by the commands that create, check and write them. */
final class SeverityOption {
    @Option(
            names = "--severity-topics",
            description = "Each alert also goes to the topic of its severity: alerts-high.v1, alerts-medium.v1 or"
                    + " alerts-low.v1, and alerts-detail-high.v1 and so on.")
    private boolean wanted;

    TopicCatalogue topics(TopicCatalogue all) {
        return all.bySeverity(wanted);
    }
}
