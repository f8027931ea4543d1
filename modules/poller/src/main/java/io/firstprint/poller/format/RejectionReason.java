/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.format;

/** Why a publisher's bytes were refused. The names are the codes in the dead-letter topic. */
public enum RejectionReason {
    /** No bytes, or a header and nothing else. */
    EMPTY_FILE,
    /** Bytes that are not UTF-8. */
    NOT_TEXT,
    /** An HTML page: an error page, a login, a consent form. */
    HTML_INSTEAD_OF_CSV,
    /** Bytes that are not JSON of the expected form; an error page or an error object too. */
    NOT_JSON,
    /** Bytes that are not a workbook of the expected form. */
    NOT_A_WORKBOOK,
    /** A workbook that unpacks to more than a table of figures ever needs. */
    WORKBOOK_TOO_LARGE,
    /** An answer that says why there are no figures: a bad request, a bad key, a fault of the publisher. */
    ERROR_ANSWER,
    /** An answer that says that too much was asked. */
    THROTTLED,
    /** A part of an answer, where only all of it says what was known. */
    INCOMPLETE_ANSWER,
    /** Columns that this format does not have, or none that it needs. */
    UNKNOWN_HEADER,
    /** A line that ends early. */
    TRUNCATED_LINE,
    /** A line with more fields than the header. */
    TOO_MANY_FIELDS,
    /** A value that is not a plain decimal number. */
    NOT_A_NUMBER,
    /** A value with more digits than an amount holds. */
    NUMBER_TOO_LARGE,
    /** Text that is not a date, a time, a zone, an instant or a period of the expected form. */
    NOT_A_DATE,
    /** A day of the month other than the first. */
    NOT_FIRST_OF_MONTH,
    /** A month given twice. */
    MONTH_TWICE,
    /** A month after a later one. */
    MONTH_OUT_OF_ORDER,
    /** A month that has not begun. */
    MONTH_IN_FUTURE,
    /** A field that may not be empty. */
    MISSING_VALUE,
    /** Text that is not one of the few values allowed. */
    UNKNOWN_VALUE,
    /** Values that cannot all be true. */
    CONTRADICTORY_VALUES,
    /** Two values where there can be one, and nothing says which. */
    AMBIGUOUS,
    /** A text of a release without its headline in the form that is known. */
    NO_HEADLINE,
    /** Rows that cannot be used among others that are. */
    ROWS_LEFT_OUT,
    /** A file that could not be read. */
    UNREADABLE_FILE,
    /** An older state than one already published. */
    STALE_FILE,
    /** A release of which the calendar knows nothing. */
    RELEASE_NOT_SCHEDULED
}
