/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.book.Observation;
import io.firstprint.domain.book.Series;
import io.firstprint.domain.definition.Term;
import io.firstprint.domain.derived.DerivedBook;
import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.domain.view.Contributions;
import io.firstprint.poller.format.CountryTrade;
import io.firstprint.poller.format.IndicatorReading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Goods by country as known in March 2023; skipped where the file is not at hand. */
class BilateralTest {
    private static final String RELEASE = "CENSUS-BEA/FT900/2023-01";
    private static final String INSTANT = "2023-03-08T13:30:00Z";
    private static final List<String> MEMBERS_READ = List.of("DE", "IE");

    private CountryTrade file = new CountryTrade(List.of(), List.of());

    @BeforeEach
    void read() {
        file = SharedFiles.countries();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EU-MEMBERS.IMPORTS", "EU-MEMBERS.EXPORTS", "EU-MEMBERS.BALANCE"})
    void shouldSumUpNoUnionOfWhichMembersAreMissing(String target) {
        assertThat(book("M.US." + target + ".GOODS.CUSTOMS.NSA.NOMINAL")
                        .vintages()
                        .latest()
                        .observations())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IMPORTS", "EXPORTS"})
    void shouldNameTheMembersThatAreMissingWhereThePublishedUnionIsExplained(String flow) {
        Contributions explained = ofUnion(flow);

        List<String> missing =
                Derivation.shipped("eu-" + flow.toLowerCase(Locale.ROOT) + "-by-member").formula().terms().stream()
                        .filter(term -> term.counts(ReferencePeriod.parse("2023-01")))
                        .map(Term::component)
                        .map(Indicator::partner)
                        .filter(partner -> !partner.equals("EU") && !MEMBERS_READ.contains(partner))
                        .sorted()
                        .toList();
        assertThat(explained.components())
                .extracting(part -> part.component().partner())
                .containsExactlyInAnyOrderElementsOf(MEMBERS_READ);
        assertThat(explained.missing())
                .extracting(Indicator::partner)
                .hasSize(25)
                .containsExactlyElementsOf(missing);
    }

    @ParameterizedTest
    @CsvSource({"IMPORTS, -1522.841062, -1654.310290, 131.469228", "EXPORTS, 465.811296, 869.773855, -403.962559"})
    void shouldLeaveUnexplainedWhatTheMissingMembersDid(
            String flow, BigDecimal change, BigDecimal members, BigDecimal unexplained) {
        Contributions explained = ofUnion(flow);

        assertThat(millions(explained.change().amount())).isEqualByComparingTo(change);
        assertThat(explained.components().stream()
                        .map(part -> millions(part.change().amount()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(members);
        assertThat(millions(explained.unexplained().amount())).isEqualByComparingTo(unexplained);
    }

    /** What of the published union is not in the members read: it falls by the United Kingdom, and a month early. */
    @ParameterizedTest
    @CsvSource({
        "2019-11, 22569.933371, 16253.207735",
        "2019-12, 21386.009676, 15825.279063",
        "2020-01, 15893.969053, 10062.890201",
        "2020-02, 16798.998429, 10410.451296",
        "2023-01, 22877.143818, 15598.402203"
    })
    void shouldShowThatTheUnionIsPublishedWithoutTheUnitedKingdomSinceJanuary2020(
            String month, BigDecimal withoutMembersRead, BigDecimal withoutUnitedKingdomToo) {
        BigDecimal rest = value("EU", "EXPORTS", month)
                .subtract(value("DE", "EXPORTS", month))
                .subtract(value("IE", "EXPORTS", month));

        assertThat(rest).isEqualByComparingTo(withoutMembersRead);
        assertThat(rest.subtract(value("GB", "EXPORTS", month))).isEqualByComparingTo(withoutUnitedKingdomToo);
    }

    @ParameterizedTest
    @ValueSource(strings = {"W1", "EU", "CA", "MX", "GB", "IE", "DE", "CH", "IN", "VN", "CN", "KR", "TW", "JP"})
    void shouldTakeImportsFromExportsInEveryMonthOfEveryPartner(String partner) {
        List<Observation> exports = observations(partner, "EXPORTS");

        Series balance = book("M.US." + partner + ".BALANCE.GOODS.CUSTOMS.NSA.NOMINAL")
                .vintages()
                .latest();

        assertThat(balance.observations()).hasSameSizeAs(exports).allSatisfy(observation -> {
            String month = observation.period().toString();
            BigDecimal difference = value(partner, "EXPORTS", month).subtract(value(partner, "IMPORTS", month));
            BigDecimal derived = millions(amount(observation));
            assertThat(derived).isEqualByComparingTo(difference.setScale(derived.scale(), RoundingMode.HALF_EVEN));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "CN, -25160.298030, -382917.000611",
        "MX, -10039.162464, -130552.087900",
        "W1, -88864.164509, -1182025.536026"
    })
    void shouldKnowTheBalanceOfJanuary2023AndOf2022(String partner, BigDecimal january, BigDecimal year) {
        Series balance = book("M.US." + partner + ".BALANCE.GOODS.CUSTOMS.NSA.NOMINAL")
                .vintages()
                .latest();

        assertThat(millions(amount(balance.at(ReferencePeriod.parse("2023-01")))))
                .isEqualByComparingTo(january);
        assertThat(balance.observations().stream()
                        .filter(observation -> observation.period().year() == 2022)
                        .map(observation -> millions(amount(observation)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(year);
    }

    @Test
    void shouldNeverMixTheWorldSeasonallyAdjustedWithTheWorldThatIsNot() {
        Indicator adjusted = Indicator.parse("M.US.W1.EXPORTS.GOODS.CUSTOMS.SA.NOMINAL");
        Indicator unadjusted = Indicator.parse("M.US.W1.EXPORTS.GOODS.CUSTOMS.NSA.NOMINAL");

        assertThat(last(adjusted)).isEqualByComparingTo("174553.651783");
        assertThat(last(unadjusted)).isEqualByComparingTo("165486.168536");
        Series balance =
                book("M.US.W1.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL").vintages().latest();
        assertThat(millions(amount(balance.at(ReferencePeriod.parse("2023-01")))))
                .isEqualByComparingTo("-88864.164509");
    }

    private Contributions ofUnion(String flow) {
        return book("M.US.EU." + flow + ".GOODS.CUSTOMS.NSA.NOMINAL").contributions().stream()
                .filter(contributions -> contributions.period().equals(ReferencePeriod.parse("2023-01")))
                .findFirst()
                .orElseThrow();
    }

    private DerivedBook book(String target) {
        return new Derivation().published(RELEASE, INSTANT, file.readings()).book(Indicator.parse(target));
    }

    private BigDecimal value(String partner, String flow, String month) {
        return observations(partner, flow).stream()
                .filter(observation -> observation.period().equals(ReferencePeriod.parse(month)))
                .map(observation -> millions(amount(observation)))
                .findFirst()
                .orElseThrow();
    }

    private List<Observation> observations(String partner, String flow) {
        return reading(Indicator.parse("M.US." + partner + "." + flow + ".GOODS.CUSTOMS.NSA.NOMINAL"))
                .observations();
    }

    private IndicatorReading reading(Indicator indicator) {
        return file.of(indicator).orElseThrow();
    }

    private BigDecimal last(Indicator indicator) {
        List<Observation> observations = reading(indicator).observations();
        return millions(amount(observations.get(observations.size() - 1)));
    }

    private static Amount amount(Observation observation) {
        return amount(observation.amount());
    }

    private static Amount amount(@Nullable Amount amount) {
        return Objects.requireNonNull(amount);
    }

    private static BigDecimal millions(Amount amount) {
        return amount.value().movePointLeft(6);
    }
}
