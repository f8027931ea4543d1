/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The columns of a consensus file, in any order. */
enum ConsensusColumn {
    /** Indicator in its text form. */
    EVENT_ID(true),
    /** Who polled: {@code Reuters}. */
    PROVIDER(true),
    /** {@code mean} or {@code median}. */
    STATISTIC(true),
    /** {@code 2025-11}, {@code 2025-Q4} or {@code 2025}. */
    REFERENCE_MONTH(true),
    /** When the figure that was forecast is published. */
    RELEASE_TIME_UTC(true),
    /** At the precision stated; negative for a deficit. */
    VALUE(true),
    /** One of {@link ConsensusUnit}. */
    UNIT(true),
    /** Lowest forecast. */
    LOW(false),
    /** Highest forecast. */
    HIGH(false),
    /** Standard deviation of the forecasts. */
    STDEV(false),
    /** Number of forecasters. */
    N(false),
    /** Since when this was the provider's figure. */
    AS_OF_UTC(true);

    private final boolean required;

    ConsensusColumn(boolean required) {
        this.required = required;
    }

    String header() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isRequired() {
        return required;
    }

    /** Returns where each column stands; every name is known, none twice, none that is needed lacks. */
    static Map<ConsensusColumn, Integer> positions(CsvLine header) throws BadInput {
        Map<ConsensusColumn, Integer> positions = new EnumMap<>(ConsensusColumn.class);
        List<String> names = header.fields();
        for (int index = 0; index < names.size(); index++) {
            Optional<ConsensusColumn> column = named(names.get(index));
            if (column.isEmpty() || positions.put(column.get(), index) != null) {
                throw unexpected("each of the columns " + list(false) + " once", names.get(index), header);
            }
        }
        for (ConsensusColumn column : values()) {
            if (column.required && !positions.containsKey(column)) {
                throw unexpected("the column " + column.header(), header.text(), header);
            }
        }
        return positions;
    }

    private static Optional<ConsensusColumn> named(String name) {
        return Arrays.stream(values())
                .filter(column -> column.header().equalsIgnoreCase(name))
                .findFirst();
    }

    private static BadInput unexpected(String expected, String found, CsvLine header) {
        return BadInput.inLine(
                RejectionReason.UNKNOWN_HEADER,
                expected,
                found,
                header.number(),
                "the columns needed are " + list(true));
    }

    private static String list(boolean requiredOnly) {
        return Arrays.stream(values())
                .filter(column -> column.required || !requiredOnly)
                .map(ConsensusColumn::header)
                .collect(Collectors.joining(", "));
    }
}
