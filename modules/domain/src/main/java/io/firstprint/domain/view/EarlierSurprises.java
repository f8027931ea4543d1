/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Consensus;
import io.firstprint.domain.book.FirstPrint;
import io.firstprint.domain.book.FirstPrints;
import io.firstprint.domain.book.Screening;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.book.Vintages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each provider was off at each release of a book, in order, as it was at that release: the first print against
 * the consensus that stood then, and none where that was held in quarantine.
 *
 * <p>First prints are read from the publications; a vintage is folded only for a consensus that its nearest value does
 * not clear of suspicion.
 */
final class EarlierSurprises {
    private final Map<String, List<Past>> byProvider;

    private record Past(Instant instant, Unit unit, double surprise) {}

    /** A first print and what was expected of it. */
    private record Expected(FirstPrint print, Collection<Consensus> forecasts) {
        boolean isPlain(Consensus consensus) {
            return Screening.isPlain(print.prior(), consensus.amount());
        }

        boolean needsVintage() {
            return !forecasts.stream().allMatch(this::isPlain);
        }
    }

    private EarlierSurprises(Map<String, List<Past>> byProvider) {
        this.byProvider = byProvider;
    }

    static EarlierSurprises of(Book book) {
        List<Expected> expected = FirstPrints.of(
                        book.vintages(), book.expectations().periods())
                .stream()
                .map(print -> new Expected(print, book.expectations().heldBefore(print.period(), print.instant())))
                .toList();
        Map<Integer, Series> vintages = vintagesFor(expected, book.vintages());
        Map<String, List<Past>> byProvider = new HashMap<>();
        for (Expected one : expected) {
            for (Consensus consensus : one.forecasts()) {
                if (one.isPlain(consensus) || !isHeld(one.print(), consensus, vintages)) {
                    add(byProvider, one.print(), consensus);
                }
            }
        }
        return new EarlierSurprises(byProvider);
    }

    private static Map<Integer, Series> vintagesFor(List<Expected> expected, Vintages vintages) {
        List<Integer> positions = expected.stream()
                .filter(Expected::needsVintage)
                .map(one -> one.print().position())
                .toList();
        List<Series> series = vintages.seriesBefore(positions);
        Map<Integer, Series> byPosition = new HashMap<>();
        for (int i = 0; i < series.size(); i++) {
            byPosition.put(positions.get(i), series.get(i));
        }
        return byPosition;
    }

    private static boolean isHeld(FirstPrint print, Consensus consensus, Map<Integer, Series> vintages) {
        Series before = vintages.get(print.position());
        return before != null
                && Screening.of(before, print.period(), consensus.amount()).isPresent();
    }

    private static void add(Map<String, List<Past>> byProvider, FirstPrint print, Consensus consensus) {
        Surprise.difference(print.amount(), consensus.amount())
                .map(amount -> new Past(print.instant(), amount.unit(), amount.doubleValue()))
                .ifPresent(past -> byProvider
                        .computeIfAbsent(consensus.provider(), provider -> new ArrayList<>())
                        .add(past));
    }

    /**
     * Returns a provider's surprises in one unit before an instant, in order.
     *
     * @param window how many at most, the last ones; zero for all
     */
    double[] of(String provider, Unit unit, Instant before, int window) {
        double[] earlier = byProvider.getOrDefault(provider, List.of()).stream()
                .filter(past -> past.instant().isBefore(before) && past.unit().equals(unit))
                .mapToDouble(Past::surprise)
                .toArray();
        return window == 0 || earlier.length <= window
                ? earlier
                : Arrays.copyOfRange(earlier, earlier.length - window, earlier.length);
    }
}
