/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

import io.firstprint.events.access.RegistryRefusals;

/** The schema registry could not be asked: trouble with the network or the registry, worth another try. */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what was tried and what came back. */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /**
     * Returns an exception that says what was found, and what to do where the registry refused who asked.
     *
     * @param expected what was asked for: {@code a schema registry at http://localhost:8081}
     */
    public static RegistryUnavailableException after(String expected, Throwable cause) {
        return after(expected, cause, "");
    }

    /** Returns an exception that says what to do otherwise as well. */
    static RegistryUnavailableException after(String expected, Throwable cause, String otherwise) {
        String found = RegistryRefusals.inWords(cause).orElseGet(() -> cause.getMessage() + otherwise);
        return new RegistryUnavailableException("Expected " + expected + ", found: " + found, cause);
    }
}
