/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Ruling;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is held and what ends the holding, written down a second time; publications are told in order. */
final class NaiveQuarantine {
    private static final int FAR_BACK = 100;

    private record Held(ReleaseId release, Instant instant, Amount amount, double nearestToZero) {
        boolean isAtLevelOf(Amount other) {
            double own = Math.abs(amount.value().doubleValue());
            double size = Math.abs(other.value().doubleValue());
            boolean near = own == 0
                    ? 100 * size <= nearestToZero
                    : amount.signum() == other.signum() && size <= 10 * own && own <= 10 * size;
            return amount.agreesWithinRounding(other) || (near && amount.unit().equals(other.unit()));
        }
    }

    private final List<Ruling> rulings;
    private final Map<ReferencePeriod, Amount> values = new TreeMap<>();
    private final Map<ReferencePeriod, Instant> since = new HashMap<>();
    private final Map<String, Held> open = new HashMap<>();
    private final Set<String> decided = new HashSet<>();

    NaiveQuarantine(List<Ruling> rulings) {
        this.rulings = rulings;
    }

    Map<ReferencePeriod, Amount> values() {
        return values;
    }

    void publish(@Nullable ReleaseId release, Instant instant, Map<ReferencePeriod, Observation> said) {
        Map<ReferencePeriod, Observation> counting = new TreeMap<>();
        Map<ReferencePeriod, Held> borneOut = new HashMap<>();
        for (Observation value : said.values()) {
            if (release == null || counts(release, instant, value, said, borneOut, counting)) {
                counting.put(value.period(), value);
            }
        }
        counting.values().forEach(value -> set(value, instant));
    }

    private void set(Observation value, Instant instant) {
        ReferencePeriod period = value.period();
        if (!since.containsKey(period) || !Objects.equals(values.get(period), value.amount())) {
            since.put(period, instant);
        }
        values.remove(period);
        if (value.amount() != null) {
            values.put(period, value.amount());
        }
    }

    private boolean counts(
            ReleaseId release,
            Instant instant,
            Observation value,
            Map<ReferencePeriod, Observation> said,
            Map<ReferencePeriod, Held> borneOut,
            Map<ReferencePeriod, Observation> counting) {
        @Nullable Amount amount = value.amount();
        String key = release.programme() + value.period();
        @Nullable Held earlier = open.get(key);
        if (earlier != null
                && amount != null
                && earlier.release.equals(release)
                && earlier.amount.agreesWithinRounding(amount)) {
            return false;
        }
        decide(key);
        if (amount == null) {
            return true;
        }
        Optional<Ruling.Verdict> word = lastWord(release, value.period());
        if (!word.equals(Optional.of(Ruling.Verdict.REJECT))) {
            if (earlier != null && !earlier.release.equals(release) && earlier.isAtLevelOf(amount)) {
                borneOut.put(value.period(), earlier);
            }
            lookBack(release, value, said, borneOut, counting);
        }
        if (borneOut.containsKey(value.period()) || !NaiveScreening.isSuspicious(values, value.period(), amount)) {
            return true;
        }
        if (word.isEmpty()) {
            open.put(key, new Held(release, instant, amount, nearestToZero(value.period(), amount)));
        } else {
            decided.add(key);
        }
        return word.equals(Optional.of(Ruling.Verdict.RELEASE));
    }

    private void decide(String key) {
        if (open.remove(key) != null) {
            decided.add(key);
        }
    }

    private void lookBack(
            ReleaseId release,
            Observation value,
            Map<ReferencePeriod, Observation> said,
            Map<ReferencePeriod, Held> borneOut,
            Map<ReferencePeriod, Observation> counting) {
        Amount amount = Objects.requireNonNull(value.amount());
        for (int back = 1; back < FAR_BACK; back++) {
            ReferencePeriod period = value.period().plus(-back);
            String key = release.programme() + period;
            @Nullable Held near = borneOut.getOrDefault(period, open.get(key));
            boolean isNow = said.containsKey(period) && said.get(period).amount() != null;
            if (near == null && !isNow && !decided.contains(key) && !values.containsKey(period)) {
                continue;
            }
            boolean isLastWord = near != null
                    && (isNow
                            || !since.containsKey(period)
                            || !since.get(period).isAfter(near.instant));
            if (near == null || !isLastWord || near.release.equals(release) || !near.isAtLevelOf(amount)) {
                return;
            }
            borneOut.put(value.period(), near);
            if (isNow) {
                return;
            }
            counting.put(period, new Observation(period, near.amount));
            decide(key);
        }
    }

    private double nearestToZero(ReferencePeriod period, Amount amount) {
        List<Amount> neighbours = NaiveScreening.neighbours(values, period, amount);
        Amount lowest =
                neighbours.stream().min(Comparator.comparing(Amount::value)).orElseThrow();
        Amount highest =
                neighbours.stream().max(Comparator.comparing(Amount::value)).orElseThrow();
        return Math.min(
                Math.abs(lowest.value().doubleValue()), Math.abs(highest.value().doubleValue()));
    }

    private Optional<Ruling.Verdict> lastWord(ReleaseId release, ReferencePeriod period) {
        return rulings.stream()
                .filter(word -> word.release().equals(release) && word.period().equals(period))
                .max(Comparator.comparing(Ruling::instant).thenComparing(Ruling::verdict))
                .map(Ruling::verdict);
    }
}
