/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.named;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.format.Answer;
import io.firstprint.poller.format.ApiReadings;
import io.firstprint.poller.format.BadInput;
import io.firstprint.poller.format.DatedReading;
import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.FredVintages;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.poller.format.Presence;
import io.firstprint.poller.format.TradePage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Decoders' words as facts of a file. */
final class Answers {
    private Answers() {}

    /** Returns a format whose decoder reads bytes and knows no status. */
    static <T> NamedFormat body(Function<T, FileFacts> facts, Function<SourceAnswer, Decoded<T>> decode) {
        return answer -> {
            Optional<Presence> empty = Answer.withoutRows(answer.status());
            if (empty.isPresent()) {
                return new Decoded.Accepted<>(FileFacts.ofReadings(empty.get(), List.of(), 0, List.of()));
            }
            try {
                Answer.check(answer.status(), answer.body());
                return mapped(decode.apply(answer), facts);
            } catch (BadInput e) {
                return e.rejected();
            }
        };
    }

    /** Returns a format whose decoder judges the status itself. */
    static NamedFormat api(Function<SourceAnswer, Decoded<ApiReadings>> decode) {
        return answer -> mapped(decode.apply(answer), FileFacts::ofApi);
    }

    static <T> Decoded<FileFacts> mapped(Decoded<T> decoded, Function<T, FileFacts> facts) {
        return decoded.fold(
                accepted -> new Decoded.Accepted<>(facts.apply(accepted.value())),
                rejected -> new Decoded.Rejected<>(rejected.reason(), rejected.message()));
    }

    /** Countries and groups are indicators of their own. */
    static FileFacts trade(TradePage page) {
        List<IndicatorReading> all = new ArrayList<>(page.countries());
        all.addAll(page.groups());
        return FileFacts.ofReadings(page.presence(), all, page.unknownAreas().size(), page.refusals());
    }

    /** Returns what stood at the end of the window that was asked for. */
    static FileFacts latest(FredVintages vintages) {
        SortedMap<ReferencePeriod, @Nullable Amount> values = new TreeMap<>();
        for (DatedReading vintage : vintages.readings()) {
            vintage.reading().observations().forEach(said -> values.put(said.period(), said.amount()));
        }
        List<IndicatorReading> readings = vintages.readings().stream()
                .findFirst()
                .map(first -> first.reading().indicator())
                .map(indicator -> List.of(reading(indicator, values)))
                .orElse(List.of());
        return FileFacts.ofVintages(vintages.presence(), readings, vintages.readings(), vintages.refusals());
    }

    private static IndicatorReading reading(Indicator indicator, SortedMap<ReferencePeriod, @Nullable Amount> values) {
        List<Observation> observations = new ArrayList<>();
        values.forEach((period, amount) -> observations.add(new Observation(period, amount)));
        return new IndicatorReading(indicator, observations, List.of());
    }
}
