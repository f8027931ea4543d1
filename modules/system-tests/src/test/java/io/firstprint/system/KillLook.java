/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.domain.release.ReleaseId;
import io.firstprint.events.topic.Lane;
import io.firstprint.testkit.cluster.TestNamespace;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.TransactionState;

/** What readers of committed records see of releases, and what of their poller's transactions is open. */
final class KillLook implements AutoCloseable {
    private static final Set<TransactionState> ENDING = Set.of(
            TransactionState.PREPARE_COMMIT, TransactionState.PREPARE_ABORT, TransactionState.PREPARE_EPOCH_FENCE);

    private final TestNamespace namespace;
    private final int partitions;
    private final MadeUpReleases releases;
    private final String writer;
    private final OpenTransactions transactions;
    private final CommittedTopic headlineTopic;
    private final CommittedTopic detailTopic;
    private CommittedParts headline = CommittedParts.NOTHING;
    private CommittedParts detail = CommittedParts.NOTHING;

    KillLook(TestNamespace namespace, int partitions, MadeUpReleases releases) {
        this.namespace = namespace;
        this.partitions = partitions;
        this.releases = releases;
        String space = namespace.topics().namespace();
        this.writer = "firstprint-poller-" + space.substring(0, space.length() - 1) + "-" + MadeUpReleases.PROGRAMME;
        this.transactions = new OpenTransactions(namespace, writer);
        this.headlineTopic = new CommittedTopic(namespace, namespace.topics().observations());
        this.detailTopic = new CommittedTopic(namespace, namespace.topics().observations(Lane.DETAIL));
    }

    /**
     * What was seen of the last release.
     *
     * @param isOut whether both of its parts are complete
     * @param headlineFacts committed facts of the headline
     * @param detailFacts the same of detail
     * @param headlineOpen whether a transaction with the headline is open
     * @param detailOpen the same of detail
     */
    record Seen(boolean isOut, int headlineFacts, int detailFacts, boolean headlineOpen, boolean detailOpen) {
        /** Returns whether some of the detail is committed, and not all. */
        boolean isBetweenPieces() {
            return detailFacts > 0 && detailFacts < MadeUpReleases.COMMODITIES;
        }
    }

    /**
     * Looks, and refuses a headline that is there in part. Partitions get the marker of one commit one after the other,
     * so a look that a commit fell into is none.
     */
    Seen look() {
        Map<String, TransactionState> states = transactions.states();
        Map<String, TransactionState> before;
        do {
            before = states;
            headline = headline.plus(CommittedParts.of(namespace, headlineTopic.read()));
            detail = detail.plus(CommittedParts.of(namespace, detailTopic.read()));
            states = transactions.states();
        } while (!before.equals(states) || states.values().stream().anyMatch(ENDING::contains));
        for (ReleaseId release : releases.all()) {
            headline.requireWholeOrAbsent(
                    release, MadeUpReleases.HEADLINE, releases.figures(release, MadeUpReleases.HEADLINE), partitions);
        }
        return seen(states);
    }

    private Seen seen(Map<String, TransactionState> states) {
        List<ReleaseId> all = releases.all();
        if (all.isEmpty()) {
            return new Seen(true, 0, 0, false, false);
        }
        ReleaseId last = all.get(all.size() - 1);
        return new Seen(
                headline.isComplete(last) && detail.isComplete(last),
                headline.factsOf(last).size(),
                detail.factsOf(last).size(),
                states.get(writer) == TransactionState.ONGOING,
                states.get(writer + "-detail") == TransactionState.ONGOING);
    }

    @Override
    public void close() {
        headlineTopic.close();
        detailTopic.close();
    }
}
