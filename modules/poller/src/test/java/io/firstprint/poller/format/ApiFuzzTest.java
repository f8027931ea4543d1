/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import static io.firstprint.poller.format.ApiPayloads.CLOCK;
import static io.firstprint.poller.format.ApiPayloads.OK;
import static io.firstprint.poller.format.ApiPayloads.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.domain.book.Source;
import io.firstprint.domain.indicator.Flow;
import io.firstprint.domain.period.ReferencePeriod;
import io.firstprint.poller.Damaged;
import io.firstprint.poller.TestSeries;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Answers with bytes changed, cut, doubled and put in: a decoder accepts or refuses, and throws nothing; what it accepts can be
 * made a fact. A million of
 * each with {@code -Dfirstprint.fuzz.iterations=1000000}, another series with {@code -Dfirstprint.fuzz.seed}.
 */
class ApiFuzzTest {
    private static final int ITERATIONS = Integer.getInteger("firstprint.fuzz.iterations", 5_000);
    private static final long SEED = Long.getLong("firstprint.fuzz.seed", 20_251_129L);
    private static final List<Integer> STATUSES = List.of(OK, OK, OK, OK, OK, OK, 204, 400, 404, 429, 500);
    private static final List<String> WORDS = List.of(
            "[",
            "]",
            "{",
            "}",
            "\"",
            ",",
            ":",
            "null",
            "-",
            "(",
            ")",
            ".",
            "9999999999999999999",
            "1e999",
            "\\u0000",
            "9999-99-99",
            "0000-00-00",
            "2025-11",
            "$",
            " billion",
            "<b>",
            "\uD83D\uDE00",
            "[[[[[[[[",
            "deficit was $");

    private interface Decoder {
        Decoded<?> decode(int status, byte[] body);
    }

    private record Target(String name, Decoder decoder, List<String> answers) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Target> targets() {
        String wide = "{\"date\":\"2025-10-01\",\"BOPGSTB_20260108\":\"-29350\",\"BOPGSTB_20260129\":\".\"}";
        String tall = ApiPayloads.tall("2026-01-29", "9999-12-31", "2025-11-01", "-56825");
        String trade = "[[\"GEN_VAL_MO\",\"I_ENDUSE\",\"CTY_CODE\",\"CTY_NAME\",\"SUMMARY_LVL\",\"time\"],"
                + "[\"1\",\"-\",\"0003\",\"EU\",\"CGP\",\"2025-11\"],[\"1\",\"21320\",\"-\",\"\",\"DET\",\"2025-11\"]]";
        String eits =
                ApiPayloads.eitsTable(ApiPayloads.november(), ApiPayloads.eits("BOPGS", "NA", "IMP", "yes", "2025-10"));
        return Stream.of(
                new Target("eits", new CensusEitsDecoder(CensusEitsSeries.headline(), CLOCK)::decode, List.of(eits)),
                new Target(
                        "trade",
                        new CensusTradeDecoder(Flow.IMPORTS, Commodities.END_USE, YearMonth.of(2025, 11), CLOCK)
                                ::decode,
                        List.of(trade)),
                new Target(
                        "fred",
                        new FredDecoder(TestSeries.balance(), CLOCK)::decode,
                        List.of(
                                ApiPayloads.fred("1", tall, tall),
                                ApiPayloads.fred("2", wide),
                                ApiPayloads.fred("3", wide))),
                new Target(
                        "fred-dates",
                        new FredReleaseDatesDecoder()::decode,
                        List.of("{\"count\":2,\"offset\":0,\"limit\":10000,\"release_dates\":["
                                + "{\"release_id\":51,\"date\":\"2026-01-29\"},"
                                + "{\"release_id\":51,\"date\":\"2026-02-19\"}]}")),
                new Target(
                        "bea",
                        new BeaDecoder(List.of(ApiPayloads.BEA_BALANCE), CLOCK)::decode,
                        List.of(
                                ApiPayloads.bea("[" + ApiPayloads.beaRow("2025Q3", "(1,234)") + "]"),
                                "{\"BEAAPI\":{\"Error\":{\"APIErrorCode\":\"1\"}}}")),
                new Target(
                        "text",
                        (status, body) ->
                                new ReleaseTextDecoder().decode(status, body, ReferencePeriod.parse("2025-11")),
                        List.of(
                                ApiPayloads.HEADLINE + ApiPayloads.LINES,
                                "<p>" + ApiPayloads.HEADLINE + ApiPayloads.LINES)));
    }

    @ParameterizedTest
    @MethodSource("targets")
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void shouldAcceptOrRefuseAndNothingElse(Target target) {
        Random random = new Random(SEED);
        int refused = 0;
        for (int iteration = 0; iteration < ITERATIONS; iteration++) {
            byte[] body = Damaged.bytes(bytes(pick(target.answers, random)), random.nextInt(4), WORDS, random);
            refused += decode(target, pick(STATUSES, random), body, iteration) instanceof Decoded.Rejected<?> ? 1 : 0;
        }

        assertThat(refused).isBetween(ITERATIONS / 10, ITERATIONS - 1);
    }

    private static Decoded<?> decode(Target target, int status, byte[] body, int iteration) {
        try {
            Decoded<?> decoded = target.decoder.decode(status, body);
            readings(decoded).forEach(ApiFuzzTest::makeFact);
            return decoded;
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError(
                    "seed " + SEED + ", iteration " + iteration + ", " + ApiPayloads.printable(body), e);
        }
    }

    private static Stream<IndicatorReading> readings(Decoded<?> decoded) {
        Object value = decoded instanceof Decoded.Accepted<?> accepted ? accepted.value() : decoded;
        if (value instanceof ApiReadings answer) {
            return answer.readings().stream();
        }
        if (value instanceof TradePage page) {
            return Stream.concat(page.countries().stream(), page.groups().stream());
        }
        return value instanceof FredVintages vintages
                ? vintages.readings().stream().map(DatedReading::reading)
                : Stream.empty();
    }

    /** A fact refuses periods of another frequency, out of order or given twice. */
    private static void makeFact(IndicatorReading reading) {
        Instant now = CLOCK.instant();
        reading.fact(null, new Source("fuzz", 1), now, now, "");
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
