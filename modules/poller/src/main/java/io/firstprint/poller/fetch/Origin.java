/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses as they may be shown and stored: without user, fragment and the values of query parameters. */
public final class Origin {
    /** The only parameters known to name a series and never a person. */
    private static final Set<String> HARMLESS = Set.of("id", "series_id");

    private Origin() {}

    /** Returns an address in which every query value but that of {@code id} and {@code series_id} is masked. */
    public static String of(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        return address.getScheme() + "://" + address.getHost() + port + path + query(address.getRawQuery());
    }

    private static String query(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1)).map(Origin::masked).collect(Collectors.joining("&", "?", ""));
    }

    private static String masked(String parameter) {
        int equals = parameter.indexOf('=');
        String name = equals < 0 ? parameter : parameter.substring(0, equals);
        return equals >= 0 && HARMLESS.contains(name) ? parameter : name + (equals < 0 ? "" : "=***");
    }
}
