/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.whatif;

import io.firstprint.events.record.FactDigest;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.testkit.facts.Fact;
import io.firstprint.testkit.facts.NovemberRelease;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Facts as they would lie in topics. */
final class WrittenFacts {
    private final TopicCatalogue topics;
    private final EventSerdes serdes;

    WrittenFacts(TopicCatalogue topics, EventSerdes serdes) {
        this.topics = topics;
        this.serdes = serdes;
    }

    static List<Fact> november() {
        List<Fact> facts = new ArrayList<>();
        facts.add(NovemberRelease.history());
        facts.addAll(NovemberRelease.consensus());
        facts.add(NovemberRelease.release());
        return facts;
    }

    List<PastFact> of(List<? extends Fact> facts) {
        List<PastFact> written = new ArrayList<>();
        facts.forEach(fact -> written.add(of(fact, written.size())));
        return written;
    }

    private PastFact of(Fact fact, long offset) {
        byte[] value = fact.encoded(topics, serdes);
        RecordHeaders headers = new RecordHeaders();
        FactDigest.add(headers, value);
        return new PastFact(
                TopicCatalogue.published().stream()
                        .filter(spec -> topics.nameOf(spec).equals(fact.topic(topics)))
                        .findFirst()
                        .orElseThrow(),
                0,
                offset,
                fact.instant(),
                fact.key().getBytes(StandardCharsets.UTF_8),
                value,
                headers);
    }
}
