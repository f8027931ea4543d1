/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.proof;

import io.firstprint.cli.proof.NamespaceCopy.Flip;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.events.record.ObservationRecord;
import io.firstprint.events.record.ObservationRecord.Figures;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.FactDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Bits to flip: found by trying each one, until a fact says something else about one thing and nothing else. */
final class Flips {
    private Flips() {}

    /** A bit of what a provider expected. */
    static Flip amountOf(String provider) {
        return (record, serdes) -> record.topic().endsWith("consensus.v1")
                ? bit(
                        record,
                        serdes.consensusDecoder(record.topic()),
                        (was, is) -> was.provider().equals(provider) && isOtherAmount(was, is))
                : -1;
    }

    private static boolean isOtherAmount(Consensus was, Consensus is) {
        return !was.amount().equals(is.amount())
                && was.amount().unit().equals(is.amount().unit())
                && was.provider().equals(is.provider())
                && was.period().equals(is.period())
                && was.asOf().equals(is.asOf());
    }

    /** A bit of the value of a period, wherever it was observed. */
    static Flip valueOf(String topic, String indicator, String period) {
        ReferencePeriod about = ReferencePeriod.parse(period);
        return (record, serdes) -> record.topic().endsWith(topic)
                ? bit(
                        record,
                        serdes.observationDecoder(record.topic()),
                        (was, is) -> changed(was, is).equals(List.of(about))
                                && was.key().equals(indicator))
                : -1;
    }

    /** A bit of the value of a period, as it was passed on to what is derived from it. */
    static Flip componentOf(Indicator component, String period) {
        ReferencePeriod about = ReferencePeriod.parse(period);
        return (record, serdes) -> record.topic().endsWith("components.v1")
                ? bit(
                        record,
                        serdes.componentDecoder(record.topic()),
                        (was, is) -> was.content().key().equals(component.toString())
                                && changed(was.content(), is.content()).equals(List.of(about)))
                : -1;
    }

    private static List<ReferencePeriod> changed(ObservationRecord was, ObservationRecord is) {
        List<ReferencePeriod> changed = new ArrayList<>();
        if (was instanceof Figures one
                && is instanceof Figures other
                && one.set().size() == other.set().size()) {
            for (int i = 0; i < one.set().size(); i++) {
                Observation before = one.set().observations().get(i);
                if (!before.equals(other.set().observations().get(i))) {
                    changed.add(before.period());
                }
            }
        }
        return changed;
    }

    private static <T> int bit(
            ConsumerRecord<byte[], byte[]> record, FactDecoder<T> decoder, BiPredicate<T, T> isWanted) {
        return decoder.decode(record.key(), record.value()) instanceof Accepted<T> was
                ? IntStream.range(Byte.SIZE * 5, Byte.SIZE * record.value().length)
                        .filter(bit -> isWanted(was.value(), decoded(record, decoder, bit), isWanted))
                        .findFirst()
                        .orElse(-1)
                : -1;
    }

    private static <T> Decoded<T> decoded(ConsumerRecord<byte[], byte[]> record, FactDecoder<T> decoder, int bit) {
        return decoder.decode(record.key(), NamespaceCopy.flipped(record.value(), bit));
    }

    private static <T> boolean isWanted(T was, Decoded<T> decoded, BiPredicate<T, T> isWanted) {
        return decoded instanceof Accepted<T> is && isWanted.test(was, is.value());
    }

    /** The bit that makes a consensus no record of ours. */
    static Flip unreadable(String provider) {
        return (record, serdes) -> amountOf(provider).bitOf(record, serdes) < 0 ? -1 : 0;
    }
}
