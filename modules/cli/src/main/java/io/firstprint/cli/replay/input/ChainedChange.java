/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.replay.input;

import io.firstprint.events.record.DeadLetter;
import io.firstprint.replay.fact.FactChange;
import io.firstprint.replay.fact.PastFact;
import io.firstprint.replay.fact.PastFacts;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** One change of facts after another. */
final class ChainedChange {
    private ChainedChange() {}

    /** Returns facts as a change leaves them. */
    static PastFacts changed(PastFacts facts, FactChange change) {
        return sink -> {
            change.more().forEach(sink);
            facts.read(fact -> change.replacing().apply(fact).forEach(sink));
        };
    }

    /** Returns both as one: the second one sees what the first one leaves. */
    static FactChange of(FactChange first, FactChange second) {
        return new FactChange(
                DeadLetter.digestOf((first.digest() + "\n" + second.digest()).getBytes(StandardCharsets.UTF_8)),
                fact -> both(first.replacing().apply(fact), second),
                Stream.concat(both(first.more(), second).stream(), second.more().stream())
                        .toList());
    }

    private static List<PastFact> both(List<PastFact> facts, FactChange second) {
        return facts.stream()
                .flatMap(fact -> second.replacing().apply(fact).stream())
                .toList();
    }
}
