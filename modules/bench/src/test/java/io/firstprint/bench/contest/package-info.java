/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.bench.contest;

import org.jspecify.annotations.NullMarked;
