/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.source;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.firstprint.domain.period.ReferencePeriod;
import java.net.URI;
import java.net.URLEncoder;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address with places for the month that is asked for and for a key.
 *
 * <p>{@code {month}} is {@code 2025-11}, {@code {year}} {@code 2025}, {@code {yymm}} {@code 2511}, {@code {mmyy}}
 * {@code 1125}, {@code {from}} the month a year before, {@code {key}} the user's key, in the query only.
 */
public final class AddressTemplate {
    private static final String KEY = "key";
    private static final Map<String, Function<YearMonth, String>> PLACES = Map.of(
            "month", YearMonth::toString,
            "year", month -> String.valueOf(month.getYear()),
            "yymm", month -> month.format(DateTimeFormatter.ofPattern("uuMM", Locale.ROOT)),
            "mmyy", month -> month.format(DateTimeFormatter.ofPattern("MMuu", Locale.ROOT)),
            "from", month -> month.minusYears(1).toString());
    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final YearMonth SAMPLE = YearMonth.of(2025, 11);

    private final String text;

    private AddressTemplate(String text) {
        this.text = text;
    }

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none of http or https, a place in it is not known, or it has a part that is not sent
     */
    public static AddressTemplate parse(String text) {
        Matcher places = PLACE.matcher(text);
        while (places.find()) {
            String place = places.group(1);
            if (!place.equals(KEY) && !PLACES.containsKey(place)) {
                throw new IllegalArgumentException(
                        "Expected one of {key}, {month}, {year}, {yymm}, {mmyy} and {from}, found {" + place + "}");
            }
            if (place.equals(KEY) && text.lastIndexOf('?', places.start()) < 0) {
                throw new IllegalArgumentException(
                        "Expected {key} behind the ? of an address, where it is never shown, found it before");
            }
        }
        AddressTemplate template = new AddressTemplate(text);
        URI sample = template.filled(SAMPLE, "sample");
        if (sample.getHost() == null || !("http".equals(sample.getScheme()) || "https".equals(sample.getScheme()))) {
            throw new IllegalArgumentException("Expected an address such as https://host/path, found another kind");
        }
        if (sample.getRawUserInfo() != null || sample.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "Expected an address without a user before the host and without #, for neither is sent, found one;"
                            + " write a key as {key} behind the ? or into a header");
        }
        return template;
    }

    /** Returns whether a key has to be given. */
    boolean needsKey() {
        return text.contains("{key}");
    }

    /** Returns whether it is another one for another month: not there may mean not out yet. */
    public boolean isOfPeriod() {
        return PLACES.keySet().stream().anyMatch(place -> text.contains("{" + place + "}"));
    }

    /** Returns the address of a period; of a quarter or a year, that of its last month. */
    public URI of(ReferencePeriod period, @Nullable SourceKey key) {
        return filled(YearMonth.from(period.plus(1).firstDay()).minusMonths(1), key == null ? "" : key.value());
    }

    private URI filled(YearMonth month, String key) {
        String address = PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(
                        place.group(1).equals(KEY)
                                ? URLEncoder.encode(key, UTF_8)
                                : Objects.requireNonNull(PLACES.get(place.group(1)))
                                        .apply(month)));
        try {
            return URI.create(address);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "Expected an address without spaces and other characters that have to be written as %20, found some",
                    e);
        }
    }

    /** Returns the address with the names of its places. */
    @Override
    public String toString() {
        return text;
    }
}
