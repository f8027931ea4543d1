/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

/** A condition that could not be evaluated: of this finding its rule says nothing. */
public final class ConditionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one that says why. */
    public ConditionException(String message, Throwable cause) {
        super(message, cause);
    }
}
