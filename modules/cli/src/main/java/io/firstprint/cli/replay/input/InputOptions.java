/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.cli.whatif.LiveHistory;
import io.firstprint.cli.whatif.WhatIfOptions;
import io.firstprint.events.serde.EventSerdes;
import io.firstprint.poller.publish.Archive;
import io.firstprint.poller.publish.PublishConfig;
import io.firstprint.poller.publish.PublishException;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.LiveFacts;
import io.firstprint.replay.fact.PastFacts;
import io.firstprint.replay.whatif.FactCodec;
import io.firstprint.replay.whatif.PreparedWhatIf;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;

/** What a replay takes in place of live facts: figures of another source, and what is to be other than it was. */
public final class InputOptions {
    /** Rules that ship begin at the epoch, and later ones of the same name take their place. */
    private static final Instant BEGINNING = Instant.EPOCH.plusMillis(1);

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final WhatIfOptions whatIf = new WhatIfOptions();

    /**
     * Returns what is to be otherwise than in live topics. Facts are written under the schemas of live subjects, whose ids
     * hold in a replay too.
     *
     * @param live the cluster and its live topics
     * @param group to read facts under; nothing is committed
     * @param serdes stay the caller's, and open as long as the change is used
     * @param from beginning of the replay, null for that of time
     * @param notes takes what is to be known of it, in words
     * @throws IllegalArgumentException if a file cannot be used or an override replaces nothing
     * @throws PublishException if the archive cannot be read
     */
    public FactChange change(
            PublishConfig live,
            String group,
            EventSerdes serdes,
            @Nullable Instant from,
            Clock clock,
            Consumer<String> notes)
            throws PublishException {
        if (source.isLive() && whatIf.isNothing()) {
            return FactChange.NONE;
        }
        FactCodec codec = new FactCodec(live.catalogue(), serdes);
        try (LiveFacts reader = new LiveFacts(live.catalogue(), new HashMap<>(live.kafka()), group)) {
            PastFacts facts = LiveHistory.of(reader);
            int partitions =
                    reader.partitionsOf(live.catalogue().observations()).size();
            FactChange read = source.change(facts, new Archive(live), codec, partitions, clock, notes);
            return whatIf.isNothing()
                    ? read
                    : whatIf(read, facts, codec, from == null ? BEGINNING : from, clock, notes);
        }
    }

    private FactChange whatIf(
            FactChange read, PastFacts facts, FactCodec codec, Instant from, Clock clock, Consumer<String> notes) {
        PreparedWhatIf prepared = whatIf.read(clock).prepare(ChainedChange.changed(facts, read), codec, from);
        prepared.notes().forEach(notes);
        return source.isLive() ? prepared.change() : ChainedChange.of(read, prepared.change());
    }
}
