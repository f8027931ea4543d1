/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.replay.compare;

/**
 * What one topic of views says on both sides.
 *
 * @param topic without its namespace, {@code alerts.v1}
 * @param leftEvents how many views stand
 * @param rightEvents how many views stand
 * @param leftDigest of the views that stand, 64 hexadecimal digits
 * @param rightDigest of the views that stand, 64 hexadecimal digits
 */
public record ComparedTopic(String topic, int leftEvents, int rightEvents, String leftDigest, String rightDigest) {
    /** Returns whether both sides say the same. */
    public boolean isEqual() {
        return leftDigest.equals(rightDigest);
    }
}
