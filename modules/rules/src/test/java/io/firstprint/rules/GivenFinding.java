/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.rules;

import io.firstprint.domain.indicator.Indicator;
import io.firstprint.domain.rule.Field;
import io.firstprint.domain.rule.Finding;
import io.firstprint.domain.rule.Subject;
import java.util.EnumMap;
import java.util.Map;

/** A finding of which the fields are given; those that are not are no number, nothing, none or false. */
record GivenFinding(Subject subject, Map<Field, Object> values) implements Finding {
    private static final Indicator BALANCE = Indicator.parse("M.US.MX.BALANCE.GOODS.CUSTOMS.NSA.NOMINAL");

    static GivenFinding of(Subject subject) {
        return new GivenFinding(subject, new EnumMap<>(Field.class));
    }

    GivenFinding with(Field field, Object value) {
        values.put(field, value);
        return this;
    }

    @Override
    public Indicator indicator() {
        return BALANCE;
    }

    @Override
    public Object value(Field field) {
        return values.getOrDefault(field, nothing(field));
    }

    private static Object nothing(Field field) {
        return switch (field.type()) {
            case NUMBER -> Double.NaN;
            case WHOLE -> 0L;
            case TEXT -> field == Field.INDICATOR_PARTNER ? BALANCE.partner() : "";
            case TRUTH -> false;
        };
    }
}
