/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.drop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.firstprint.poller.format.Decoded;
import io.firstprint.poller.format.Decoded.Rejected;
import io.firstprint.poller.format.RejectionReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DropFormatTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "schedule | publisher,programme,reference_period,date,time,zone",
                "schedule | # dates of mine\\n\\npublisher,programme,reference_period,date,time,zone,status",
                "consensus-csv | event_id,provider,statistic,reference_month,release_time_utc,value,unit,as_of_utc",
                "consensus-csv | \uFEFFprovider,event_id,statistic",
                "consensus-json | [{\"event_id\": 1}]",
                "consensus-json | \\n {\"error\": 1}"
            })
    void shouldTellOurOwnFormatsByTheirContent(String format, String content) {
        assertThat(DropFormat.ofContent(content.replace("\\n", "\n").getBytes(UTF_8)))
                .isEqualTo(new Decoded.Accepted<>(new DropFormat(format, 0)));
    }

    @Test
    void shouldSayWhereFilesOfOtherFormatsBelong() {
        Rejected<DropFormat> rejected = rejected("observation_date,BOPGSTB\n");

        assertThat(rejected.reason()).isEqualTo(RejectionReason.UNKNOWN_HEADER);
        assertThat(rejected.message())
                .contains("found 'observation_date,BOPGSTB'", "a folder of its name", "investing-tape");
    }

    @Test
    void shouldSayThatAFileIsEmpty() {
        assertThat(rejected("\n# nothing\n").reason()).isEqualTo(RejectionReason.EMPTY_FILE);
    }

    private static Rejected<DropFormat> rejected(String content) {
        return DropFormat.ofContent(content.getBytes(UTF_8))
                .fold(
                        accepted -> {
                            throw new AssertionError(accepted);
                        },
                        rejected -> rejected);
    }

    @ParameterizedTest
    @CsvSource({
        "investing-tape, investing-tape, 0",
        "forexfactory-new-york-2022, forexfactory-new-york, 2022",
        "forexfactory-utc7, forexfactory-utc7, 0",
        "ft900-exhibit1, ft900-exhibit1, 0"
    })
    void shouldNameAFolderAfterAFormat(String folder, String format, int year) {
        assertThat(DropFormat.ofFolder(folder)).contains(new DropFormat(format, year));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "done", "rejected", "investing", "investing-tape-22", "investing-tape-", "2022"})
    void shouldKnowNoFormatOfAnotherFolder(String folder) {
        assertThat(DropFormat.ofFolder(folder)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"schedule, true", "consensus-csv, true", "consensus-json, true", "finnhub, false"})
    void shouldKnowWhatTheUserSays(String format, boolean isOwn) {
        assertThat(new DropFormat(format, 0).isOwn()).isEqualTo(isOwn);
    }
}
