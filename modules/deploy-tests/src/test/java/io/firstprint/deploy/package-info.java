/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.deploy;

import org.jspecify.annotations.NullMarked;
