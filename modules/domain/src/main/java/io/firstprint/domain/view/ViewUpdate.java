/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.domain.view;

/**
 * A view event as it goes out.
 *
 * @param event what the book says, or said
 * @param withdrawn whether the book no longer says it
 */
public record ViewUpdate(ViewEvent event, boolean withdrawn) {}
