/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.events.schema;

/** The schema registry could not be asked: trouble with the network or the registry, worth another try. */
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that says what was tried and what came back. */
    public RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
