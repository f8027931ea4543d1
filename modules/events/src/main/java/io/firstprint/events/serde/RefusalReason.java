/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.serde;

/**
 * Why a record of a topic of facts is refused. Depends on the record's bytes and the registry's memory alone, for
 * {@link #DERIVED_INDICATOR} also on the definitions in force at the fact's instant.
 */
public enum RefusalReason {
    /** A record without a value: facts are never deleted. */
    NO_VALUE,
    /** The value does not begin with a zero byte and a schema id. */
    NOT_WIRE_FORMAT,
    /** The registry never gave that schema id. */
    UNKNOWN_SCHEMA,
    /** The bytes do not fit their schema, or the schema is not one of ours. */
    UNDECODABLE,
    /** The value breaks a rule of the contract. */
    INVALID,
    /** The key does not name what the value is about. */
    WRONG_KEY,
    /** Figures of an indicator that a definition in force at their instant computes. */
    DERIVED_INDICATOR
}
