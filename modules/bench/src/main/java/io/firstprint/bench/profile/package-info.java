/* SPDX-License-Identifier: Apache-2.0 */
/** Where the time goes. */
@NullMarked
package io.firstprint.bench.profile;

import org.jspecify.annotations.NullMarked;
