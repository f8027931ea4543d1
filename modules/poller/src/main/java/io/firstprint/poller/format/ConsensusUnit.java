/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

import io.firstprint.domain.amount.Unit;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units that a consensus file may state. */
enum ConsensusUnit {
    /** Billions of US dollars. */
    BILLIONS("USD bn", "USD", 9),
    /** Millions of US dollars. */
    MILLIONS("USD mn", "USD", 6),
    /** Single US dollars. */
    DOLLARS("USD", "USD", 0),
    /** Per cent. */
    PERCENT("PERCENT", "PERCENT", 0);

    private final String text;
    private final String code;
    private final int multiplier;

    ConsensusUnit(String text, String code, int multiplier) {
        this.text = text;
        this.code = code;
        this.multiplier = multiplier;
    }

    Unit unit() {
        return new Unit(code);
    }

    int multiplier() {
        return multiplier;
    }

    static Optional<ConsensusUnit> of(String text) {
        return Arrays.stream(values())
                .filter(unit -> unit.text.equalsIgnoreCase(text))
                .findFirst();
    }

    static String list() {
        return Arrays.stream(values()).map(unit -> unit.text).collect(Collectors.joining(", "));
    }
}
