/* SPDX-License-Identifier: Apache-2.0 */
@NullMarked
package io.firstprint.topologies.digest;

import org.jspecify.annotations.NullMarked;
