/* SPDX-License-Identifier: Apache-2.0 */
package io.firstprint.embedded.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every resource of the registry. Requests that may change something are handled one at a time. */
final class Router {
    private final List<Route> routes = new ArrayList<>();
    private final Object writes = new Object();

    Router(Journal journal) {
        routes.add(Route.of("GET", "/", request -> Map.of()));
        routes.add(Route.of("POST", "/", request -> Map.of()));
        routes.addAll(new SubjectResource(journal).routes());
        routes.addAll(new DeletionResource(journal).routes());
        routes.addAll(new RegistrationResource(journal).routes());
        routes.addAll(new SchemaResource(journal).routes());
        routes.addAll(new CompatibilityResource(journal).routes());
        routes.addAll(new ConfigResource(journal).routes());
        routes.addAll(new ModeResource(journal).routes());
    }

    /** @throws RegistryException if the request is refused */
    Object answer(Request request) {
        boolean pathKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.match(request.path());
            if (variables.isPresent() && route.method().equals(request.method())) {
                return handle(route, request.with(variables.get()));
            }
            pathKnown |= variables.isPresent();
        }
        String path = "/" + String.join("/", request.path());
        throw pathKnown
                ? RegistryException.methodNotAllowed(request.method(), path)
                : RegistryException.noSuchResource(path);
    }

    private Object handle(Route route, Request request) {
        if (route.method().equals("GET")) {
            return route.handler().handle(request);
        }
        synchronized (writes) {
            return route.handler().handle(request);
        }
    }
}
