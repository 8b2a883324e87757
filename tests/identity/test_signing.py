"""Signed requests: who sent them is known, and every changed byte of what is covered shows."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
import requests
from http_message_signatures import HTTPMessageSigner
from http_message_signatures.algorithms import ED25519
from http_message_signatures.resolvers import MappingKeyResolver
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sync.domain.roles import Role
from sync.identity.signing import NotSigned, Received, Signed, sign, signer

NOW_MS = 1_795_402_800_123
BODY = b"an exchange"


@pytest.fixture
def kiosk(land):
    return land.machine("k1", Role.KIOSK)


@pytest.fixture
def known(kiosk):
    return {kiosk.identity.fingerprint: kiosk.identity}.get


def signed_by(passport, body=BODY, url="https://hub:8440/v1/exchange?x=1") -> Received:
    request = requests.Request("POST", url, data=body).prepare()
    sign(request, body, passport, NOW_MS)
    return Received("POST", "/v1/exchange?x=1", dict(request.headers), body)


def test_who_signed_a_request_is_known(kiosk, known):
    signed, again = signer(signed_by(kiosk), known), signer(signed_by(kiosk), known)
    assert isinstance(signed, Signed)
    assert isinstance(again, Signed)
    assert (signed.by, signed.created_s) == (kiosk.identity, NOW_MS // 1000)
    assert signed.nonce != again.nonce


def test_an_empty_body_is_covered_too(kiosk, known):
    empty = signed_by(kiosk, body=b"")
    assert isinstance(signer(empty, known), Signed)
    assert signer(replace(empty, body=b"x"), known) is NotSigned.BAD


def test_a_key_that_is_not_known_is_said_to_be_so(land, known):
    assert signer(signed_by(land.machine("k2", Role.KIOSK)), known) is NotSigned.UNKNOWN_KEY


@pytest.mark.parametrize(
    "change",
    [
        {"method": "PUT"}, {"target": "/v1/claims?x=1"}, {"target": "/v1/exchange?x=2"}, {"target": "/v1/exchange"},
        {"body": b"another"}, {"body": b""}, {"headers": {}}, {"target": "/%zz"}, {"target": "*"},
    ],
)  # fmt: skip
def test_nothing_that_is_covered_can_be_changed(kiosk, known, change):
    assert signer(replace(signed_by(kiosk), **change), known) is NotSigned.BAD


@pytest.mark.parametrize(("name", "old", "new"), [
    ("Signature-Input", "created=1795402800", "created=1795402801"), ("Signature-Input", ";nonce=", ";nonse="),
    ("Signature-Input", '"@path" ', ""), ("Signature-Input", ' "content-digest"', ""), ("Signature-Input", "m=", "n="),
    ("Signature-Input", 'keyid="', 'keyid="0'), ("Signature", ":", ""), ("Content-Digest", "sha-256", "sha-512"),
])  # fmt: skip
def test_no_header_field_of_a_signature_can_be_changed(kiosk, known, name, old, new):
    received = signed_by(kiosk)
    assert old in received.headers[name]
    changed = replace(received, headers={**received.headers, name: received.headers[name].replace(old, new, 1)})
    assert not isinstance(signer(changed, known), Signed)


@pytest.mark.parametrize("covered", [("@method",), ("@method", "@path"), ("@path", "@query"), ()])
def test_a_signature_that_covers_less_is_not_taken(kiosk, known, covered):
    """Whoever could choose what is covered could send one request's signature with another."""
    request = requests.Request("POST", "https://hub:8440/v1/exchange", data=BODY).prepare()
    keys = MappingKeyResolver(public_keys={}, private_keys={kiosk.identity.fingerprint: kiosk.key})
    HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys).sign(
        request,
        key_id=kiosk.identity.fingerprint,
        created=datetime.fromtimestamp(0, tz=UTC),
        nonce="x",
        covered_component_ids=covered,
        body=BODY,
    )
    assert signer(Received("POST", "/v1/exchange", dict(request.headers), BODY), known) is NotSigned.BAD


@pytest.mark.parametrize("left_out", ["nonce", "created"])
def test_a_signature_says_when_and_is_one_of_its_kind(kiosk, known, left_out):
    request = requests.Request("POST", "https://hub:8440/v1/exchange", data=BODY).prepare()
    keys = MappingKeyResolver(public_keys={}, private_keys={kiosk.identity.fingerprint: kiosk.key})
    maker = HTTPMessageSigner(signature_algorithm=ED25519, key_resolver=keys)
    prepared = maker.prepare(
        request,
        key_id=kiosk.identity.fingerprint,
        created=datetime.fromtimestamp(0, tz=UTC),
        nonce=None if left_out == "nonce" else "x",
        covered_component_ids=("@method", "@path", "@query"),
        body=BODY,
    )
    said = prepared.signature_params.replace(";created=0", "" if left_out == "created" else ";created=0")
    base = prepared.signature_base.replace(prepared.signature_params.encode(), said.encode())
    maker.apply(request, replace(prepared, signature_base=base, signature_params=said), kiosk.key.sign(base))
    assert signer(Received("POST", "/v1/exchange", dict(request.headers), BODY), known) is NotSigned.BAD


def test_a_signature_under_another_machines_name_is_not_taken(land, kiosk):
    other = land.machine("k2", Role.KIOSK)
    assert signer(signed_by(other), lambda _key: kiosk.identity) is NotSigned.BAD


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=80), st.text(max_size=80))
def test_whatever_stands_in_the_headers_of_a_stranger_it_is_a_refusal(known, first, second):
    headers = {"Signature-Input": first, "Signature": second, "Content-Digest": first}
    assert isinstance(signer(Received("POST", "/v1/exchange", headers, BODY), known), NotSigned)
