/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.events.schema;

import org.jspecify.annotations.NullMarked;
