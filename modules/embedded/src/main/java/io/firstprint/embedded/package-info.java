/* SPDX-License-Identifier: Apache-2.0 */
/** A Kafka broker and a schema registry in this process. */
@NullMarked
package io.firstprint.embedded;

import org.jspecify.annotations.NullMarked;
