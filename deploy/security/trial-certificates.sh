#!/usr/bin/env bash
# Makes certificates to try TLS with, by an authority of their own. Real ones come from your own authority.
#
# usage: trial-certificates.sh DIR NAME=HOST[,HOST...]...      trial-certificates.sh certs broker=kafka,localhost registry=registry
#
# DIR/ca.pem       the authority's certificate, which clients trust; made where there is none, with its key in ca-key.pem
# DIR/NAME.pem     private key and certificates of a server, for these host names or addresses; made anew each time, which
#                  is how they are renewed. Its subject is CN=NAME
#
# DAYS   how long they are valid; default: 30
set -euo pipefail

days=${DAYS:-30}

die() {
    printf 'trial-certificates: %s\n' "$@" >&2
    exit 1
}

new_key() {
    openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"
}

make_authority() {
    new_key ca-key.pem
    openssl req -x509 -new -key ca-key.pem -days "$days" -subj "/CN=Firstprint trial authority" -out ca.pem
    chmod 644 ca.pem # nothing in it is a secret
}

# alternatives HOST,...: what a certificate says of hosts
alternatives() {
    local host words=
    for host in ${1//,/ }; do
        if [[ $host =~ ^[0-9.]+$ || $host == *:* ]]; then
            words+=,IP:$host
        else
            words+=,DNS:$host
        fi
    done
    echo "${words#,}"
}

# make_server NAME HOST,...: the file is whole or not there
make_server() {
    local scratch
    scratch=$(mktemp -d ./.making.XXXXXX)
    new_key "$scratch/key.pem"
    printf 'basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth,clientAuth\nsubjectAltName=%s\n' \
        "$(alternatives "$2")" >"$scratch/extensions"
    openssl req -new -key "$scratch/key.pem" -subj "/CN=$1" -out "$scratch/request.pem"
    openssl x509 -req -in "$scratch/request.pem" -CA ca.pem -CAkey ca-key.pem -set_serial "0x$(openssl rand -hex 16)" \
        -days "$days" -extfile "$scratch/extensions" -out "$scratch/certificate.pem" 2>/dev/null
    cat "$scratch/key.pem" "$scratch/certificate.pem" ca.pem >"$scratch/all.pem"
    mv "$scratch/all.pem" "$1.pem"
    rm -r "$scratch"
}

[ $# -ge 2 ] || die "Expected a directory and servers such as broker=kafka,localhost, found: ${*:-nothing}"
command -v openssl >/dev/null || die "Expected openssl, found none." "Install it, for example: apt-get install openssl"
directory=$1
shift
for server in "$@"; do
    [[ $server =~ ^[a-z0-9-]+=[A-Za-z0-9.:,-]+$ ]] || die "Expected NAME=HOST[,HOST...] such as broker=kafka,localhost, found '$server'"
done

umask 077
mkdir -p "$directory"
cd "$directory"
[ -f ca.pem ] || make_authority
for server in "$@"; do
    make_server "${server%%=*}" "${server#*=}"
    echo "$directory/${server%%=*}.pem for ${server#*=}"
done
