/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.poller.fetch;

/** A budget of requests to one publisher. */
@FunctionalInterface
public interface Allowance {
    /** Any number of requests. */
    Allowance UNLIMITED = () -> true;

    /** Takes one request; asked before each that goes out, repetitions and redirects included. False if none is left. */
    boolean take();
}
