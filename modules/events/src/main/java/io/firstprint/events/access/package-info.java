/* SPDX-License-Identifier: Apache-2.0 */
/** What brokers and registries say to who may not come in, in plain words. */
@NullMarked
package io.firstprint.events.access;

import org.jspecify.annotations.NullMarked;
