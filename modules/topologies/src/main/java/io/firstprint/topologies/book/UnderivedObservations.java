/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.book;

import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.definition.Definitions;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.serde.RefusalReason;
import io.firstprint.topologies.fact.FactStore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Refuses figures of an indicator that a definition in force at their instant computes: it would have two books.
 *
 * <p>Processing and restoration ask alike. Both come after the definitions are read, and a version begins at least a
 * minute after its publication, so the answer for a fact stays what it was when the fact came.
 */
record UnderivedObservations(FactDecoder<ObservationRecord> decoder, Supplier<Definitions> definitions)
        implements FactStore.Decoding<ObservationRecord> {

    @Override
    public Decoded<ObservationRecord> decode(byte @Nullable [] key, byte @Nullable [] value) {
        Decoded<ObservationRecord> decoded = decoder.decode(key, value);
        return decoded instanceof Accepted<ObservationRecord> accepted
                        && accepted.value() instanceof Figures figures
                        && isDerived(figures.set())
                ? new Refused<>(
                        RefusalReason.DERIVED_INDICATOR,
                        "Expected figures of an indicator that nothing computes, found those of "
                                + figures.set().indicator() + ", which a definition in force at "
                                + figures.set().instant() + " computes: retire the definition or do not publish them")
                : decoded;
    }

    private boolean isDerived(ObservationSet set) {
        return definitions.get().computes(set.indicator(), set.instant());
    }
}
