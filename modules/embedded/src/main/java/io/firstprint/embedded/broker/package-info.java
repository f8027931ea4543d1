/* SPDX-License-Identifier: Apache-2.0 */
/** A Kafka broker and its controller in this process. */
@NullMarked
package io.firstprint.embedded.broker;

import org.jspecify.annotations.NullMarked;
