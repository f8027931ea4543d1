/* SPDX-License-Identifier: Apache-2.0 */
/** A shared embedded cluster, and a namespace of its own for each test. */
@NullMarked
package io.firstprint.testkit.cluster;

import org.jspecify.annotations.NullMarked;
