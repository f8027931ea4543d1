/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import io.firstprint.embedded.registry.LogEntry.LevelWritten;
import io.firstprint.embedded.registry.LogEntry.MarksWritten;
import io.firstprint.embedded.registry.LogEntry.ModeWritten;
import io.firstprint.embedded.registry.LogEntry.SubjectDeleted;
import io.firstprint.embedded.registry.LogEntry.VersionErased;
import io.firstprint.embedded.registry.LogEntry.VersionWritten;
import java.util.List;
import java.util.Optional;

/** Deletes below {@code /subjects}: softly first, permanently only what is softly deleted. */
record DeletionResource(Journal journal) {
    List<Route> routes() {
        return List.of(
                Route.of("DELETE", "/subjects/{subject}", this::deleteSubject),
                Route.of("DELETE", "/subjects/{subject}/versions/{version}", this::deleteVersion));
    }

    private List<Integer> deleteSubject(Request request) {
        String subject = request.subject();
        Writability.require(journal.state(), subject);
        List<SchemaVersion> all = existing(subject);
        List<SchemaVersion> live = journal.state().versions(subject, false);
        return numbers(request.flag("permanent") ? erase(subject, all, live) : hide(subject, live));
    }

    private List<SchemaVersion> hide(String subject, List<SchemaVersion> live) {
        if (live.isEmpty()) {
            throw RegistryException.subjectSoftDeleted(subject);
        }
        journal.append(new SubjectDeleted(subject, live.get(live.size() - 1).version()));
        unset(subject);
        return live;
    }

    private List<SchemaVersion> erase(String subject, List<SchemaVersion> all, List<SchemaVersion> live) {
        if (!live.isEmpty()) {
            throw RegistryException.subjectNotSoftDeleted(subject);
        }
        rememberWhatIsUsed();
        all.forEach(version -> journal.append(new VersionErased(subject, version.version())));
        unset(subject);
        return all;
    }

    private int deleteVersion(Request request) {
        String subject = request.subject();
        boolean permanent = request.flag("permanent");
        VersionSelector selector = request.version();
        Writability.require(journal.state(), subject);
        List<SchemaVersion> all = existing(subject);
        List<SchemaVersion> candidates =
                selector.isLatest() && !permanent ? journal.state().versions(subject, false) : all;
        SchemaVersion version = selector.in(candidates);
        if (permanent) {
            erase(version);
        } else {
            hide(version);
        }
        return version.version();
    }

    private void hide(SchemaVersion version) {
        if (version.deleted()) {
            throw RegistryException.versionSoftDeleted(version.subject(), version.version());
        }
        journal.append(new VersionWritten(version.asDeleted()));
    }

    private void erase(SchemaVersion version) {
        if (!version.deleted()) {
            throw RegistryException.versionNotSoftDeleted(version.subject(), version.version());
        }
        rememberWhatIsUsed();
        journal.append(new VersionErased(version.subject(), version.version()));
    }

    /** Before the deletion: were it after, an end in between would free numbers for reuse. */
    private void rememberWhatIsUsed() {
        RegistryState state = journal.state();
        journal.append(new MarksWritten(state.highestId(), state.highestVersions()));
    }

    /** A subject's own settings end with it; a new subject of that name starts from the global ones. */
    private void unset(String subject) {
        Optional<String> scope = Optional.of(subject);
        if (journal.state().levels().own(scope).isPresent()) {
            journal.append(new LevelWritten(scope, Optional.empty()));
        }
        if (journal.state().modes().own(scope).isPresent()) {
            journal.append(new ModeWritten(scope, Optional.empty()));
        }
    }

    private List<SchemaVersion> existing(String subject) {
        List<SchemaVersion> all = journal.state().versions(subject, true);
        if (all.isEmpty()) {
            throw RegistryException.subjectNotFound(subject);
        }
        return all;
    }

    private static List<Integer> numbers(List<SchemaVersion> versions) {
        return versions.stream().map(SchemaVersion::version).toList();
    }
}
