/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

import io.firstprint.domain.indicator.Indicator;

/** Something in a release that may be worth an alert. Asked field by field, so that nothing is computed in vain. */
public interface Finding {
    /** Returns what it is about. */
    Subject subject();

    /** Returns which indicator it is about. */
    Indicator indicator();

    /**
     * Returns the value of a field, of the field's type.
     *
     * @throws IllegalArgumentException if findings of this subject do not have it
     */
    Object value(Field field);
}
