/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.system;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.Programme;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.testkit.publisher.Answer;
import io.firstprint.testkit.publisher.MonthlyFigures;
import io.firstprint.testkit.publisher.Pages;
import io.firstprint.testkit.publisher.StandInPublisher;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A publisher of releases, one a month, of which every figure is made up: three indicators with a revision of the month
 * before for the headline, and more commodities than go into one transaction as detail.
 */
final class MadeUpReleases implements AutoCloseable {
    static final Programme PROGRAMME = new Programme("MADE-UP", "KILLS");
    static final String HEADLINE = "headline";
    static final String DETAIL = "made-up-trade";
    static final int COMMODITIES = 6_400;

    private static final YearMonth FIRST = YearMonth.of(2000, 1);
    private static final String PACE = "{fast-ms: 100, slow-ms: 200, jitter: 0, per-minute: 6000, per-day: 1000000}";
    private static final int MILLIONS = 6;
    private static final int MONTHS_ON_A_PAGE = 3;

    private final StandInPublisher publisher = StandInPublisher.start(Clock.systemUTC());
    private final Map<ReleaseId, Integer> numbers = new LinkedHashMap<>();

    /** Returns the file of sources by which a poller reads this publisher, fast at any time. */
    String sources() {
        return """
                sources:
                  - name: made-up-series
                    format: census-eits
                    programme: %1$s
                    rank: 30
                    part: %2$s
                    url: '%3$s/series'
                    pace: %5$s
                  - name: %4$s
                    format: census-trade
                    programme: %1$s
                    rank: 30
                    lane: detail
                    flow: IMPORTS
                    commodities: hs
                    url: '%3$s/trade?time={month}'
                    pace: %5$s
                """.formatted(PROGRAMME, HEADLINE, publisher.address(""), DETAIL, PACE);
    }

    /** Shows the next release from an instant on. */
    ReleaseId nextComesOut(Instant instant) {
        int number = numbers.size();
        ReleaseId release = PROGRAMME.release(ReferencePeriod.of(month(number)));
        numbers.put(release, number);
        publisher
                .at("/series")
                .shows(number == 0 ? Answer.noContent() : series(number - 1))
                .until(instant)
                .then(series(number));
        publisher
                .at("/trade?time=" + month(number))
                .shows(Answer.noContent())
                .until(instant)
                .then(Answer.json(Pages.hsImports(month(number), dollars(number))));
        return release;
    }

    List<ReleaseId> all() {
        return List.copyOf(numbers.keySet());
    }

    /** Returns how many requests were answered from an instant on. */
    long answeredSince(Instant instant) {
        return publisher.asked().stream()
                .filter(asked -> asked.method().equals("GET") && !asked.at().isBefore(instant))
                .count();
    }

    /** Returns what a part of a release has to say, by indicator. */
    Map<Indicator, List<Observation>> figures(ReleaseId release, String part) {
        int number = Objects.requireNonNull(numbers.get(release));
        return part.equals(HEADLINE) ? headline(number) : detail(number);
    }

    private static Answer series(int number) {
        List<String> rows = new ArrayList<>();
        rows.addAll(Pages.eitsRows("BOPGS", "EXP", "yes", figures(number, month -> exports(month, number))));
        rows.addAll(Pages.eitsRows("BOPGS", "IMP", "yes", figures(number, month -> imports(month, number))));
        rows.addAll(Pages.eitsRows("BOPGS", "BAL", "yes", figures(number, month -> balance(month, number))));
        return Answer.json(Pages.censusTable(rows));
    }

    private static MonthlyFigures figures(int number, IntUnaryOperator value) {
        int first = Math.max(0, number - MONTHS_ON_A_PAGE + 1);
        MonthlyFigures figures = MonthlyFigures.of(month(first).toString(), String.valueOf(value.applyAsInt(first)));
        for (int month = first + 1; month <= number; month++) {
            figures = figures.and(month(month).toString(), String.valueOf(value.applyAsInt(month)));
        }
        return figures;
    }

    private static Map<String, String> dollars(int number) {
        return IntStream.range(0, COMMODITIES)
                .boxed()
                .collect(Collectors.toMap(
                        MadeUpReleases::code,
                        commodity -> String.valueOf(dollars(commodity, number)),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static Map<Indicator, List<Observation>> headline(int number) {
        return Map.of(
                total("EXPORTS"), observations(number, month -> exports(month, number)),
                total("IMPORTS"), observations(number, month -> imports(month, number)),
                total("BALANCE"), observations(number, month -> balance(month, number)));
    }

    /** The new month, and the one before that it revises. */
    private static List<Observation> observations(int number, IntUnaryOperator value) {
        return IntStream.rangeClosed(Math.max(0, number - 1), number)
                .mapToObj(month -> observation(month, value.applyAsInt(month), MILLIONS))
                .toList();
    }

    private static Map<Indicator, List<Observation>> detail(int number) {
        return IntStream.range(0, COMMODITIES)
                .boxed()
                .collect(Collectors.toMap(
                        commodity -> Indicator.parse("M.US.W1.IMPORTS.HS-" + code(commodity) + ".CUSTOMS.NSA.NOMINAL"),
                        commodity -> List.of(observation(number, dollars(commodity, number), 0))));
    }

    private static Observation observation(int month, int value, int multiplier) {
        return new Observation(
                ReferencePeriod.of(month(month)), Amount.of(BigDecimal.valueOf(value), multiplier, Unit.USD));
    }

    private static Indicator total(String flow) {
        return Indicator.parse("M.US.W1." + flow + ".TOTAL.BOP.SA.NOMINAL");
    }

    private static String code(int commodity) {
        return String.format(Locale.ROOT, "%010d", commodity);
    }

    private static YearMonth month(int number) {
        return FIRST.plusMonths(number);
    }

    private static int exports(int month, int number) {
        return 200_000 + 11 * month + (number > month ? 7 : 0);
    }

    private static int imports(int month, int number) {
        return 260_000 + 13 * month + (number > month ? 3 : 0);
    }

    private static int balance(int month, int number) {
        return exports(month, number) - imports(month, number);
    }

    private static int dollars(int commodity, int number) {
        return 1_000_001 + 31 * commodity + number;
    }

    @Override
    public void close() {
        publisher.close();
    }
}
