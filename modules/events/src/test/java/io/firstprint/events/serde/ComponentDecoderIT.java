/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.embedded.EmbeddedStack;
import io.firstprint.events.SharedStack;
import io.firstprint.events.record.ComponentRecord;
import io.firstprint.events.record.ComponentRecord.Component;
import io.firstprint.events.record.ComponentRecord.Marker;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.schema.RegistryConnection;
import io.firstprint.events.schema.SchemaContract;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.topic.Lane;
import io.firstprint.events.topic.TopicCatalogue;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bytes of an observation under the key of what it is a component of. */
@ExtendWith(SharedStack.class)
class ComponentDecoderIT {
    private static final Instant NOON = Instant.parse("2026-01-29T12:00:00Z");
    private static final Indicator TARGET = Indicator.parse("M.US.EU.IMPORTS.GOODS.CUSTOMS.SA.NOMINAL");
    private static final ObservationRecord MEMBER = new ObservationRecord.Figures(
            new ObservationSet(
                    Indicator.parse("M.US.DE.IMPORTS.GOODS.CUSTOMS.SA.NOMINAL"),
                    null,
                    new Source("graph-csv", 10),
                    NOON,
                    NOON,
                    "",
                    List.of(new Observation(ReferencePeriod.parse("2025-11"), Amount.parse("12345E6 USD")))),
            "");

    private final TopicCatalogue topics = new TopicCatalogue("components.");
    private final EventSerdes serdes;
    private final FactDecoder<ComponentRecord> decoder;

    ComponentDecoderIT(EmbeddedStack stack) {
        RegistryConnection registry = RegistryConnection.to(stack.registryUrl());
        new SchemaContract(topics, registry).register();
        serdes = new EventSerdes(registry);
        decoder = serdes.componentDecoder(topics.components());
    }

    @AfterEach
    void close() {
        serdes.close();
    }

    private Decoded<ComponentRecord> decode(@Nullable String key, Lane lane, ObservationRecord observation) {
        byte[] value = serdes.observations().serialize(topics.observations(lane), observation);
        return decoder.decode(key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    }

    @ParameterizedTest
    @EnumSource(Lane.class)
    void shouldReadTheBytesOfEitherLaneUnderAnIndicatorThatIsNotTheirs(Lane lane) {
        assertThat(decode(TARGET.toString(), lane, MEMBER)).isEqualTo(new Accepted<>(new Component(TARGET, MEMBER)));
    }

    @Test
    void shouldReadAMarkerUnderItsOwnKey() {
        ObservationRecord marker =
                new ObservationRecord.Deadline(ReleaseId.parse("CENSUS-BEA/FT900/2025-11"), "headline", NOON, NOON);

        assertThat(decode(marker.key(), Lane.HEADLINE, marker)).isEqualTo(new Accepted<>(new Marker(marker)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "another", "M.US.EU", "~complete/x"})
    void shouldRefuseAKeyThatIsNoIndicator(String key) {
        assertThat(decode(key, Lane.HEADLINE, MEMBER))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(RefusalReason.WRONG_KEY));
    }

    @Test
    void shouldRefuseAComponentWithoutAKey() {
        assertThat(decode(null, Lane.HEADLINE, MEMBER))
                .isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.message())
                        .isEqualTo("Expected an indicator as the key, found nothing"));
    }
}
