/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.rule;

/** How much an alert asks for attention, least first. */
public enum Severity {
    /** For the record. */
    LOW,
    /** Worth a look. */
    MEDIUM,
    /** Look now. */
    HIGH
}
