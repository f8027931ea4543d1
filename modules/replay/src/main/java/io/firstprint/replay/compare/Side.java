/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

/** Which of two namespaces. */
public enum Side {
    /** The one named first. */
    LEFT,
    /** The one named second. */
    RIGHT
}
