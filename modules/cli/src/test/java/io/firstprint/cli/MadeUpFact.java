/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import io.firstprint.poller.publish.FactPublisher;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** One made-up observation, so that a namespace is no longer empty. */
public final class MadeUpFact {
    private MadeUpFact() {}

    /** Publishes it to a namespace of a stack. */
    public static void publish(EmbeddedStack stack, String namespace) throws PublishException {
        PublishConfig config = PublishConfig.to(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                RegistryConnection.to(stack.registryUrl()),
                new TopicCatalogue(namespace));
        Instant instant = Instant.parse("2026-01-29T13:30:00Z");
        ObservationSet fact = new ObservationSet(
                Indicator.parse("M.US.W1.BALANCE.TOTAL.BOP.SA.NOMINAL"),
                null,
                new Source("made-up", 1),
                instant,
                instant,
                "",
                List.of(new Observation(
                        ReferencePeriod.parse("2025-11"), Amount.of(BigDecimal.valueOf(-1), 6, Unit.USD))));
        try (FactPublisher publisher = FactPublisher.ofProgramme(config, "FT900")) {
            publisher.publish(Lane.HEADLINE, FactPublisher.HEADLINE, List.of(fact), List.of());
        }
    }
}
