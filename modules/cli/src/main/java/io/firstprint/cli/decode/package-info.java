/* SPDX-License-Identifier: Apache-2.0 */
/** What files say, without a cluster. */
@NullMarked
package io.firstprint.cli.decode;

import org.jspecify.annotations.NullMarked;
