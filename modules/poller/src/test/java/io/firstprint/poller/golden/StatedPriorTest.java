/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Unit;
import io.firstprint.domain.book.Book;
import io.firstprint.domain.book.Expectations;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.ObservationSet;
import io.firstprint.domain.book.Source;
import io.firstprint.domain.book.Vintages;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.release.ReleaseId;
import io.firstprint.domain.view.BookViews;
import io.firstprint.domain.view.Contradiction;
import io.firstprint.poller.format.IndicatorReading;
import io.firstprint.rules.DefaultRules;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Values that a release says it revises, against those that the books hold: three releases of 2020 and the one of
 * April 2022. Skipped where the files are not at hand.
 */
class StatedPriorTest {
    private static final Source SOURCE = new Source("real-file", 10);

    @Test
    void shouldFindWhatTwoReleasesOf2020SayTheyReviseAsTheOnesBeforePublishedIt() {
        List<Contradiction> found = IntStream.range(0, 9)
                .boxed()
                .flatMap(column -> contradictions(releasesOf2020(column, 0)).stream())
                .toList();

        assertThat(found).isEmpty();
    }

    @Test
    void shouldShowBothSidesWhereTheValuePublishedBeforeIsAnother() {
        List<Contradiction> found = contradictions(releasesOf2020(0, 50));

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.kind()).isEqualTo(Contradiction.Kind.STATED_PRIOR);
            assertThat(contradiction.period()).isEqualTo(ReferencePeriod.parse("2020-02"));
            assertThat(contradiction.leftValue().amount()).isEqualTo(millions(-39932));
            assertThat(contradiction.rightValue().amount()).isEqualTo(millions(-39882));
            assertThat(contradiction.gap().amount().value()).isEqualByComparingTo("-50000000");
            assertThat(contradiction.gap().uncertainty().value()).isEqualByComparingTo("1000000");
        });
    }

    /** The nearest vintage was downloaded after the release: it holds January 2022 as revised by it. */
    @Test
    void shouldShowBothSidesOfJanuary2022AgainstTheVintageDownloadedAfterTheRelease() {
        IndicatorReading balance = SharedFiles.exhibit1().readings().get(0);
        IndicatorReading vintage = new IndicatorReading(
                balance.indicator(), SharedFiles.series("BOPGSTB_asof_2022-04-30.csv", "BOPGSTB"), List.of());

        List<Contradiction> found = contradictions(List.of(
                fact(vintage, "2022-01", Instant.parse("2022-03-08T13:30:00Z")),
                fact(balance, "2022-02", Instant.parse("2022-04-05T12:30:00Z"))));

        assertThat(found).singleElement().satisfies(contradiction -> {
            assertThat(contradiction.leftValue().amount()).isEqualTo(millions(-89692));
            assertThat(contradiction.rightValue().amount()).isEqualTo(millions(-89229));
        });
    }

    @Test
    void shouldReadTheSameBalanceFromTheWorkbookAndFromTheVintageOfThatMonth() {
        List<Observation> workbook = SharedFiles.exhibit1().readings().get(0).observations();

        assertThat(SharedFiles.series("BOPGSTB_asof_2022-04-30.csv", "BOPGSTB")).containsAll(workbook);
    }

    /**
     * Returns the facts of one column of Exhibit 1 of three releases.
     *
     * @param error added to the value that the second one published for its own month
     */
    private static List<ObservationSet> releasesOf2020(int column, long error) {
        List<String[]> rows = SharedFiles.lines("exhibits/ft900_2020_release_rows.csv").stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .toList();
        Indicator indicator = indicator(column);
        List<ObservationSet> facts = new ArrayList<>();
        for (String date : rows.stream().map(row -> row[0]).distinct().toList()) {
            List<Observation> values = new ArrayList<>();
            List<Observation> priors = new ArrayList<>();
            for (String[] row : rows) {
                if (row[0].equals(date)) {
                    boolean wrong = row[2].equals("current") && date.equals("2020-04-02");
                    Observation value = new Observation(
                            ReferencePeriod.parse(row[1]),
                            millions(Long.parseLong(row[3 + column]) + (wrong ? error : 0)));
                    (row[2].equals("prior_as_previously_published") ? priors : values).add(value);
                }
            }
            values.sort(null);
            IndicatorReading reading = new IndicatorReading(indicator, values, priors);
            facts.add(fact(
                    reading, values.get(values.size() - 1).period().toString(), Instant.parse(date + "T12:30:00Z")));
        }
        return facts;
    }

    private static Indicator indicator(int column) {
        return Indicator.parse(String.format(
                Locale.ROOT,
                "M.US.W1.%s.%s.BOP.SA.NOMINAL",
                List.of("BALANCE", "EXPORTS", "IMPORTS").get(column / 3),
                List.of("TOTAL", "GOODS", "SERVICES").get(column % 3)));
    }

    private static ObservationSet fact(IndicatorReading reading, String month, Instant instant) {
        return reading.fact(ReleaseId.parse("CENSUS-BEA/FT900/" + month), SOURCE, instant, instant, "");
    }

    private static Amount millions(long millions) {
        return new Amount(millions, 6, Unit.USD);
    }

    private static List<Contradiction> contradictions(List<ObservationSet> facts) {
        Indicator indicator = facts.get(0).indicator();
        Vintages vintages = Vintages.empty(indicator);
        for (ObservationSet fact : facts) {
            vintages = vintages.with(fact);
        }
        return new BookViews(DefaultRules::rules)
                .all(new Book(vintages, Expectations.empty(indicator))).stream()
                        .filter(Contradiction.class::isInstance)
                        .map(Contradiction.class::cast)
                        .collect(Collectors.toList());
    }
}
