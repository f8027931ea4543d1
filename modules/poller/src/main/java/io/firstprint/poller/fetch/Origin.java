/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses as they may be shown and stored: without user, fragment and the values of query parameters. */
public final class Origin {
    /** The only parameters known to name what is asked for and never who asks: those of Census, FRED and BEA. */
    private static final Set<String> HARMLESS = Set.of(
            "id",
            "series_id",
            "release_id",
            "file_type",
            "output_type",
            "vintage_dates",
            "observation_start",
            "observation_end",
            "realtime_start",
            "realtime_end",
            "sort_order",
            "limit",
            "offset",
            "include_release_dates_with_no_data",
            "get",
            "time",
            "for",
            "in",
            "YEAR",
            "MONTH",
            "CTY_CODE",
            "COMM_LVL",
            "SUMMARY_LVL",
            "I_COMMODITY",
            "E_COMMODITY",
            "I_ENDUSE",
            "E_ENDUSE",
            "category_code",
            "data_type_code",
            "program_code",
            "seasonally_adj",
            "error_data",
            "method",
            "DatasetName",
            "Indicator",
            "AreaOrCountry",
            "Frequency",
            "Year",
            "ResultFormat");

    /** A value in which no further parameter can hide, written as it is or encoded. */
    private static final Pattern PLAIN = Pattern.compile("(?:[A-Za-z0-9_.,:*+-]|%20|%2[Cc]|%3[Aa])*");

    /** Shorter values are in every text by chance. */
    private static final int SHORTEST_SECRET = 4;

    private static final String MASK = "***";

    private Origin() {}

    /** Returns an address in which every query value is masked but those that say what is asked for. */
    public static String of(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + path + query(address.getRawQuery());
    }

    private static String query(@Nullable String query) {
        return query == null ? "" : parameters(query).map(Origin::masked).collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<String> parameters(String query) {
        return Arrays.stream(query.split("&", -1));
    }

    private static String masked(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 || isHarmless(parameter) ? parameter : parameter.substring(0, equals + 1) + MASK;
    }

    private static boolean isHarmless(String parameter) {
        int equals = parameter.indexOf('=');
        return equals >= 0
                && HARMLESS.contains(parameter.substring(0, equals))
                && PLAIN.matcher(parameter.substring(equals + 1)).matches();
    }

    /** Returns words of somebody else's in which what a request keeps secret is masked. */
    static String withoutSecrets(String words, Request request) {
        String shown = words;
        for (String secret : secrets(request)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList()) {
            shown = shown.replace(secret, MASK);
        }
        return shown;
    }

    private static Stream<String> secrets(Request request) {
        String query = request.address().getRawQuery();
        Stream<String> values = parameters(query == null ? "" : query)
                .filter(parameter -> !isHarmless(parameter))
                .map(parameter -> parameter.substring(parameter.indexOf('=') + 1));
        Stream<String> user = Stream.ofNullable(request.address().getRawUserInfo());
        return Stream.of(values, user, request.headers().values().stream())
                .flatMap(all -> all)
                .flatMap(value -> Stream.of(value, decoded(value)))
                .filter(value -> value.length() >= SHORTEST_SECRET);
    }

    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return value;
        }
    }
}
