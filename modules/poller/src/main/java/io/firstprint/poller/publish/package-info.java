/* SPDX-License-Identifier: Apache-2.0 */
/** Facts to Kafka, all of a release or nothing, and back from it. */
@NullMarked
package io.firstprint.poller.publish;

import org.jspecify.annotations.NullMarked;
