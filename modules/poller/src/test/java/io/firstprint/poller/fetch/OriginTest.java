/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://fred.stlouisfed.org/graph/fredgraph.csv?id=BOPGSTB, https://fred.stlouisfed.org/graph/fredgraph.csv?id=BOPGSTB",
        "https://host/data?since=2026&key=s3cret&id=A, https://host/data?since=***&key=***&id=A",
        "https://user:pw@host:8443/x#part, https://host:8443/x",
        "https://host/x?flag, https://host/x?flag",
        "https://host/x?key=, https://host/x?key=***",
        "https://host/x?KEY=s3cret&Id=s3cret, https://host/x?KEY=***&Id=***",
        "https://host/x?id=A;key=s3cret, https://host/x?id=***",
        "https://host/x?id=A%26key%3Ds3cret, https://host/x?id=***",
        "https://host/x?id=A=s3cret, https://host/x?id=***",
        "https://host/x?time=from%202018-01%20to%202026-05&UserID=s3cret, https://host/x?time=from%202018-01%20to%202026-05&UserID=***"
    })
    void shouldShowAnAddressWithoutSecrets(URI address, String shown) {
        assertThat(Origin.of(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://api.census.gov/data/timeseries/eits/ftd?get=cell_value,time_slot_id&time=2025-11&key=s3cret"
                        + "|https://api.census.gov/data/timeseries/eits/ftd?get=cell_value,time_slot_id&time=2025-11&key=***",
                "https://apps.bea.gov/api/data?UserID=s3cret&method=GetData&DatasetName=ITA&Indicator=BalGdsServ&Year=2025"
                        + "|https://apps.bea.gov/api/data?UserID=***&method=GetData&DatasetName=ITA&Indicator=BalGdsServ&Year=2025",
                "https://api.stlouisfed.org/fred/series/observations?series_id=BOPGSTB&api_key=s3cret&file_type=json"
                        + "|https://api.stlouisfed.org/fred/series/observations?series_id=BOPGSTB&api_key=***&file_type=json",
                "https://api.tradingeconomics.com/calendar?c=s3cret&f=json"
                        + "|https://api.tradingeconomics.com/calendar?c=***&f=***",
                "https://finnhub.io/api/v1/calendar/economic?token=s3cret"
                        + "|https://finnhub.io/api/v1/calendar/economic?token=***"
            })
    void shouldShowWhatAPublisherIsAskedForButNotByWhom(URI address, String shown) {
        assertThat(Origin.of(address)).isEqualTo(shown);
    }

    @Test
    void shouldMaskInWordsOfOthersWhatARequestKeepsSecret() {
        Request request = new Request(
                URI.create("https://user:pass@host/x?key=s3%2Bcret&id=BOPGSTB&n=1"),
                Map.of("Authorization", "Bearer t0ken"),
                Validators.NONE);

        assertThat(Origin.withoutSecrets(
                        "GET x?key=s3%2Bcret&id=BOPGSTB&n=1 or s3+cret by user:pass with Bearer t0ken failed", request))
                .isEqualTo("GET x?key=***&id=BOPGSTB&n=1 or *** by *** with *** failed");
    }
}
