#!/usr/bin/env bash
# Builds the container images without a container registry, from Debian's packages and the Java registry alone.
# What did not change is not built again. docs/deploy.md says more.
#
# usage: build-local.sh [jre] [kafka] [registry] [registry-proxy] [prometheus] [firstprint]    default: all of them
#
# SUITE               Debian release of the Java runtime; default: this machine's
# JRE_IMAGE           image with a Java runtime 17 to build upon; default: firstprint-jre:local, which is built here
# SOURCE_DATE_EPOCH   time of every file, in seconds since 1970; default: that of the build
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
home=$(cd "$here/../.." && pwd)
target=$here/target
jre=${JRE_IMAGE:-firstprint-jre:local}
suite=${SUITE:-$(. /etc/os-release && echo "${VERSION_CODENAME:-stable}")}
epoch=${SOURCE_DATE_EPOCH:-$(date -d "$(sed -n 's|.*<project.build.outputTimestamp>\(.*\)</.*|\1|p' "$home/pom.xml")" +%s)}

die() {
    printf 'build-local: %s\n' "$@" >&2
    exit 1
}

say() {
    echo "build-local: $*" >&2
}

check_tools() {
    command -v docker >/dev/null ||
        die "Expected a container engine, found no 'docker'." "Install one, for example: apt-get install docker.io"
    docker version >/dev/null 2>&1 ||
        die "Expected a running container engine, found that none answers 'docker version'; start it, for example: dockerd"
    command -v mvn >/dev/null ||
        die "Expected Maven 3.8 or later, found no 'mvn'." "Install it, for example: apt-get install maven"
}

# layer FILE DIR [UID PATH...]: a layer with the same bytes whenever its files are; the paths belong to the user
layer() {
    local file=$1 dir=$2
    shift 2
    local form=(--sort=name --numeric-owner "--mtime=@$epoch" --format=gnu "--mode=u+rwX,go+rX,go-w" -C "$dir")
    mkdir -p "$(dirname "$file")"
    tar "${form[@]}" --owner=0 --group=0 -cf "$file" .
    if [ $# -gt 1 ]; then
        local user=$1
        shift
        tar "${form[@]}" "--owner=$user" "--group=$user" --no-recursion -rf "$file" "${@/#/.}"
    fi
}

# fetched NAME: the libraries that an image's POM names, fetched again only where it or a version changed
fetched() {
    local name=$1 libs=$target/$1.libs key
    key=$(cat "$home/pom.xml" "$here/$name/pom.xml" | sha256sum)
    if [ "$(cat "$libs/.key" 2>/dev/null)" != "$key" ]; then
        say "$name: fetching libraries"
        rm -rf "$libs"
        mvn -B -q -f "$here/$name/pom.xml" dependency:copy-dependencies \
            -DincludeScope=runtime -DoutputDirectory="$libs" >&2
        echo "$key" >"$libs/.key"
    fi
    echo "$libs"
}

# image NAME TAG: from the layers in target/NAME
image() {
    say "$1: building $2"
    docker build -q --network none --build-arg "JRE_IMAGE=$jre" -f "$here/$1/Dockerfile" -t "$2" "$target/$1" >&2
}

build_jre() {
    [ -z "${JRE_IMAGE:-}" ] || return 0
    local key root=$target/jre
    key=$(sha256sum <"$here/jre/make-root" | cut -c1-16)-$suite-$epoch-$(apt-cache policy openjdk-17-jre-headless | sed -n 's/^  Candidate: //p')
    if [ "$(docker image inspect -f '{{index .Config.Labels "firstprint.key"}}' "$jre" 2>/dev/null)" = "$key" ]; then
        say "jre: $jre is as it would be built"
        return
    fi
    [ "$(id -u)" = 0 ] ||
        die "Expected to be root, which the Java runtime's image needs, found user $(id -un); become root, or set JRE_IMAGE to an image with Java 17"
    command -v debootstrap >/dev/null ||
        die "Expected debootstrap, found none." "Install it, for example: apt-get install debootstrap"
    say "jre: building $jre from Debian $suite; that takes some minutes"
    rm -rf --one-file-system "$root"
    mkdir -p "$root"
    "$here/jre/make-root" "$root" "$suite" >"$target/jre.log" 2>&1 ||
        die "the root directory cannot be made: $(tail -3 "$target/jre.log")" "all of its output is in $target/jre.log"
    tar --sort=name --numeric-owner --mtime="@$epoch" --clamp-mtime --format=gnu -C "$root" -c . |
        docker import -c "LABEL firstprint.key=$key" -c 'ENV LANG=C.UTF-8' -c 'CMD ["java", "-version"]' - "$jre" >/dev/null
    rm -rf --one-file-system "$root"
}

build_kafka() {
    local libs stage=$target/kafka.stage version
    libs=$(fetched kafka)
    version=$(basename "$libs"/kafka-server-common-*.jar .jar)
    rm -rf "$stage"
    mkdir -p "$stage"/libs/opt/kafka/libs "$stage"/files/{opt/kafka/{config,logs},var/lib/kafka/data,mnt/shared/config,etc/kafka/secrets}
    cp "$libs"/*.jar "$stage/libs/opt/kafka/libs/"
    cp -r "$here"/kafka/files/. "$stage/files/"
    for tool in server-start acls broker-api-versions configs console-consumer console-producer consumer-groups storage topics; do
        ln -s kafka-run-class.sh "$stage/files/opt/kafka/bin/kafka-$tool.sh"
    done
    layer "$target/kafka/libraries.tar" "$stage/libs"
    layer "$target/kafka/files.tar" "$stage/files" 1000 \
        /opt/kafka/config /opt/kafka/logs /var/lib/kafka/data /mnt/shared/config /etc/kafka/secrets
    rm -rf "$stage"
    image kafka "firstprint-kafka:${version##*-}"
}

build_registry() {
    local libs stage=$target/registry.stage archive version
    libs=$(fetched registry)
    archive=$(echo "$libs"/apicurio-registry-app-*-all.tar.gz)
    version=$(basename "$archive" -all.tar.gz)
    rm -rf "$stage"
    mkdir -p "$stage"/{opt/registry,var/lib/registry}
    tar -xzf "$archive" -C "$stage/opt/registry"
    layer "$target/registry/registry.tar" "$stage" 1000 /var/lib/registry
    rm -rf "$stage"
    image registry "firstprint-registry:${version##*-}"
}

# unpacked DIR PACKAGE...: files of Debian's packages without what these do when they are installed
unpacked() {
    local root=$1 fetched=$1.packages package
    shift
    rm -rf "$fetched"
    mkdir -p "$root" "$fetched"
    chmod 777 "$fetched" # apt fetches as a user of its own
    (cd "$fetched" && { apt-get download -q "$@" || { apt-get update -q && apt-get download -q "$@"; }; }) >&2 ||
        die "Expected Debian's packages $*, found that they cannot be had: check this machine's apt sources"
    for package in "$fetched"/*.deb; do
        dpkg-deb -x "$package" "$root"
    done
    rm -rf "$fetched"
}

# nginx; its libraries are in the Java runtime's image
build_registry_proxy() {
    local stage=$target/registry-proxy.stage
    rm -rf "$stage"
    unpacked "$stage" nginx nginx-common
    rm -rf "$stage"/{lib,var} # for an init that is not there; as a directory /lib would hide the image's own
    layer "$target/registry-proxy/nginx.tar" "$stage"
    rm -rf "$stage"
    image registry-proxy firstprint-registry-proxy:local
}

# Prometheus and its tool need no more than the C library
build_prometheus() {
    local stage=$target/prometheus.stage
    rm -rf "$stage" "$stage.all"
    unpacked "$stage.all" prometheus
    mkdir -p "$stage"/{usr,prometheus}
    mv "$stage.all/usr/bin" "$stage/usr/bin"
    layer "$target/prometheus/prometheus.tar" "$stage" 1000 /prometheus
    rm -rf "$stage" "$stage.all"
    image prometheus firstprint-prometheus:local
}

build_firstprint() {
    local built=$home/modules/cli/target stage=$target/firstprint.stage version
    "$home/firstprint" --version >/dev/null
    version=$(basename "$built"/lib/firstprint-domain-*.jar .jar)
    rm -rf "$stage"
    mkdir -p "$stage"/libraries/opt/firstprint/lib "$stage"/own/{opt/firstprint/{lib,archive},var/lib/firstprint}
    cp "$built"/lib/*.jar "$stage/libraries/opt/firstprint/lib/"
    mv "$stage"/libraries/opt/firstprint/lib/firstprint-*.jar "$stage/own/opt/firstprint/lib/"
    cp "$built/firstprint-cli.jar" "$home/LICENSE" "$stage/own/opt/firstprint/"
    cp -r "$here"/firstprint/files/. "$stage/own/"
    layer "$target/firstprint/libraries.tar" "$stage/libraries"
    layer "$target/firstprint/firstprint.tar" "$stage/own" 10001 /opt/firstprint/archive /var/lib/firstprint
    rm -rf "$stage"
    image firstprint "firstprint:${version#firstprint-domain-}"
    docker tag "firstprint:${version#firstprint-domain-}" firstprint:local
}

# name_images: docker-compose then takes what was built here
name_images() {
    if [ -f "$home/.env" ]; then
        cmp -s "$home/.env" "$home/.env.example" || say "left .env as it is; .env.example names the images"
    else
        cp "$home/.env.example" "$home/.env"
        say "wrote .env, which names the images for docker-compose"
    fi
}

cd "$home"
check_tools
for one in "${@:-all}"; do
    case $one in
    jre | kafka | registry | registry-proxy | prometheus | firstprint) "build_${one/-/_}" ;;
    all)
        build_jre
        build_kafka
        build_registry
        build_registry_proxy
        build_prometheus
        build_firstprint
        name_images
        ;;
    *) die "Expected some of jre, kafka, registry, registry-proxy, prometheus and firstprint, found '$one'." ;;
    esac
done
