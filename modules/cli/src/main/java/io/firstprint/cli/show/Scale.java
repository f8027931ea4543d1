/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.show;

import io.firstprint.domain.amount.Amount;
import io.firstprint.domain.amount.Figure;
import io.firstprint.domain.amount.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Figures as numbers in a table: dollars in millions, everything else as it is counted. A deficit is negative. */
final class Scale {
    /** What stands where there is no figure. */
    static final String NONE = "-";

    private static final int MILLIONS = 6;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Scale() {}

    /** Returns {@code million USD}, {@code per cent}, {@code index points}. */
    static String words(Unit unit) {
        if (unit.equals(Unit.USD)) {
            return "million USD";
        }
        if (unit.equals(Unit.PERCENT)) {
            return "per cent";
        }
        return unit.equals(Unit.INDEX) ? "index points" : unit.code();
    }

    /** Returns a figure, with its uncertainty where its last digit does not tell it: {@code -40500 ±50}. */
    static String text(@Nullable Figure figure) {
        if (figure == null) {
            return NONE;
        }
        BigDecimal shown = scaled(figure.amount());
        BigDecimal open = scaled(figure.uncertainty());
        boolean isTold = open.multiply(TWO).compareTo(shown.ulp()) <= 0;
        return isTold ? shown.toPlainString() : plain(shown) + " ±" + plain(open);
    }

    /** Returns a published amount. */
    static String text(Amount amount) {
        return text(Figure.published(amount));
    }

    /** Returns the value of a figure alone, without zeros at its end. */
    static String value(Figure figure) {
        return plain(scaled(figure.amount()));
    }

    /** Returns what rounding leaves open, {@code ±0.5}. */
    static String uncertainty(Figure figure) {
        return "±" + plain(scaled(figure.uncertainty()));
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    /** What is coarser than the unit is written out with zeros. */
    private static BigDecimal scaled(Amount amount) {
        BigDecimal scaled = amount.value().scaleByPowerOfTen(amount.unit().equals(Unit.USD) ? -MILLIONS : 0);
        return scaled.scale() < 0 ? scaled.setScale(0) : scaled;
    }
}
