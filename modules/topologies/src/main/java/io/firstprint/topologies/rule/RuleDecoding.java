/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.topologies.rule;

import io.firstprint.domain.rule.ConditionLanguage;
import io.firstprint.domain.rule.ReadyRule;
import io.firstprint.domain.rule.Rule;
import io.firstprint.domain.rule.RuleTrouble;
import io.firstprint.events.serde.Decoded;
import io.firstprint.events.serde.Decoded.Accepted;
import io.firstprint.events.serde.Decoded.Refused;
import io.firstprint.events.serde.FactDecoder;
import io.firstprint.events.serde.RefusalReason;
import io.firstprint.topologies.fact.FactStore;
import org.jspecify.annotations.Nullable;

/** Refuses a rule whose conditions cannot be compiled, as any other record that cannot be read. */
public record RuleDecoding(FactDecoder<Rule> decoder, ConditionLanguage language, RuleTrouble trouble)
        implements FactStore.Decoding<ReadyRule> {

    @Override
    public Decoded<ReadyRule> decode(byte @Nullable [] key, byte @Nullable [] value) {
        Decoded<Rule> decoded = decoder.decode(key, value);
        if (decoded instanceof Refused<Rule> refused) {
            return new Refused<>(refused.reason(), refused.message());
        }
        Rule rule = ((Accepted<Rule>) decoded).value();
        try {
            return new Accepted<>(ReadyRule.of(rule, language, trouble));
        } catch (IllegalArgumentException e) {
            return new Refused<>(RefusalReason.INVALID, rule.name() + ": " + e.getMessage());
        }
    }
}
