/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.bench.flink;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One reading in plain fields. */
final class ReadingFields {
    private ReadingFields() {}

    static void write(ObservationSet reading, DataOutput target) throws IOException {
        target.writeUTF(reading.release() == null ? "" : reading.release().toString());
        target.writeUTF(reading.source().name());
        target.writeInt(reading.source().rank());
        target.writeLong(reading.instant().toEpochMilli());
        target.writeLong(reading.seenAt().toEpochMilli());
        target.writeUTF(reading.contentDigest());
        target.writeInt(reading.observations().size());
        for (Observation observation : reading.observations()) {
            write(observation, target);
        }
    }

    private static void write(Observation observation, DataOutput target) throws IOException {
        target.writeInt(observation.period().ordinal());
        @Nullable Amount amount = observation.amount();
        target.writeBoolean(amount != null);
        if (amount != null) {
            target.writeLong(amount.digits());
            target.writeByte(amount.exponent());
            target.writeUTF(amount.unit().code());
        }
    }

    static ObservationSet read(Indicator indicator, DataInput source) throws IOException {
        String release = source.readUTF();
        Source reader = new Source(source.readUTF(), source.readInt());
        Instant instant = Instant.ofEpochMilli(source.readLong());
        Instant seenAt = Instant.ofEpochMilli(source.readLong());
        String digest = source.readUTF();
        List<Observation> observations = new ArrayList<>();
        for (int left = source.readInt(); left > 0; left--) {
            observations.add(observation(indicator, source));
        }
        return new ObservationSet(
                indicator,
                release.isEmpty() ? null : ReleaseId.parse(release),
                reader,
                instant,
                seenAt,
                digest,
                observations);
    }

    private static Observation observation(Indicator indicator, DataInput source) throws IOException {
        ReferencePeriod period = new ReferencePeriod(indicator.frequency(), source.readInt());
        return new Observation(
                period,
                source.readBoolean()
                        ? new Amount(source.readLong(), source.readByte(), new Unit(source.readUTF()))
                        : null);
    }
}
