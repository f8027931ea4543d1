/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.cluster;

import io.firstprint.events.topic.TopicCatalogue;
import picocli.CommandLine.Option;

/** Which live topics are meant, shared by the commands that need no cluster for what they print of them. */
public final class CatalogueOptions {
    @Option(
            names = "--namespace",
            paramLabel = "PREFIX",
            defaultValue = TopicCatalogue.LIVE,
            description = "Prefix of the live topics; default ${DEFAULT-VALUE}")
    private String namespace = TopicCatalogue.LIVE;

    @Option(names = "--severity-topics", description = "With the topics that hold the alerts of one severity.")
    private boolean bySeverity;

    /**
     * Returns the topics.
     *
     * @throws IllegalArgumentException if the namespace has another form
     */
    public TopicCatalogue topics() {
        return new TopicCatalogue(namespace).bySeverity(bySeverity);
    }
}
