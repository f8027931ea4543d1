/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.system;

import org.jspecify.annotations.NullMarked;
