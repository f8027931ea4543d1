/* SPDX-License-Identifier: Apache-2.0 */
/** Publishers' formats: bytes in, facts or a reason out; no network, no Kafka. */
@NullMarked
package io.firstprint.poller.format;

import org.jspecify.annotations.NullMarked;
