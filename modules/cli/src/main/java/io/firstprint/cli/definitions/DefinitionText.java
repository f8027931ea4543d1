/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.cli.definitions;

import io.firstprint.domain.definition.Definition;
import io.firstprint.domain.definition.Formula;

/** Definitions as lines for people. */
final class DefinitionText {
    private DefinitionText() {}

    static String loaded(Definition definition) {
        return definition.name() + (definition.retired() ? " retired from " : " from ") + definition.effectiveFrom();
    }

    static String inForce(Definition definition) {
        return definition.name() + System.lineSeparator()
                + "        " + definition.title() + ", since " + definition.effectiveFrom() + System.lineSeparator()
                + "        " + kind(definition.formula()) + " " + definition.target() + " of "
                + definition.formula().terms().size() + " components";
    }

    /** Returns the name that files have for a formula; a difference is a sum. */
    static String kind(Formula formula) {
        if (formula instanceof Formula.Share) {
            return "share";
        }
        if (formula instanceof Formula.GrowthGap) {
            return "growth-gap";
        }
        if (formula instanceof Formula.Breakdown) {
            return "breakdown";
        }
        return formula instanceof Formula.Identity ? "identity" : "sum";
    }
}
