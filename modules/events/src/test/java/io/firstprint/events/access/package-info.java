/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.events.access;

import org.jspecify.annotations.NullMarked;
