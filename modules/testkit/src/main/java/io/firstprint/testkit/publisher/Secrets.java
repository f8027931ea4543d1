/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.testkit.publisher;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Requests without what identifies the one who asks. */
final class Secrets {
    /** What publishers call their keys; {@code c} is the one of Trading Economics. */
    private static final Set<String> PARAMETERS =
            Set.of("key", "api_key", "apikey", "userid", "token", "access_token", "registrationkey", "c");

    private static final Set<String> HEADERS = Set.of("authorization", "cookie", "x-api-key", "proxy-authorization");
    private static final String MASK = "***";

    private Secrets() {}

    static String maskedQuery(String query) {
        return query.isEmpty()
                ? ""
                : Arrays.stream(query.split("&", -1)).map(Secrets::masked).collect(Collectors.joining("&"));
    }

    private static String masked(String parameter) {
        int equals = parameter.indexOf('=');
        boolean secret = equals >= 0
                && PARAMETERS.contains(parameter.substring(0, equals).toLowerCase(Locale.ROOT));
        return secret ? parameter.substring(0, equals + 1) + MASK : parameter;
    }

    static Map<String, String> masked(Map<String, String> headers) {
        Map<String, String> shown = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach(
                (name, value) -> shown.put(name, HEADERS.contains(name.toLowerCase(Locale.ROOT)) ? MASK : value));
        return shown;
    }
}
