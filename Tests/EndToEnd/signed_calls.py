# SPDX-License-Identifier: Apache-2.0
"""What a partner's program proves beside its token: requests signed with its own key (RFC 9421), and a certificate that
a real HAProxy asked for (RFC 8705)."""
import base64
import hashlib
import ipaddress
import json
import subprocess
import time
from datetime import datetime, timedelta, timezone

import pytest
import requests
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from house import House, free_port
from officers import Officers
from partners_day import ASSERTION, registered
from waiting import eventually


def signed(program, method, path, body=None, covered=None, created=None, key=None, sent=None):
    """Sends a request with a signature over the named parts."""
    bare, _, query = path.partition("?")
    data = json.dumps(body).encode() if body is not None else b""
    fields = {"authorization": f"Bearer {program.token}"}
    if data:
        fields["content-digest"] = f"sha-256=:{base64.b64encode(hashlib.sha256(data).digest()).decode()}:"
    parts = covered or ["@method", "@path", "authorization"] + (["@query"] if query else []) + (
        ["content-digest"] if data else [])
    values = {"@method": method, "@path": bare, "@query": f"?{query}", **fields}
    parameters = "(" + " ".join(f'"{part}"' for part in parts) + f');created={created or int(time.time())};alg="ecdsa-p256-sha256"'
    lines = [f'"{part}": {values[part]}' for part in parts] + [f'"@signature-params": {parameters}']
    r, s = decode_dss_signature((key or program.key).sign("\n".join(lines).encode(), ec.ECDSA(hashes.SHA256())))
    made = base64.b64encode(r.to_bytes(32, "big") + s.to_bytes(32, "big")).decode()
    return requests.request(method, program.url + path, data=sent if sent is not None else data, timeout=60, headers={
        **fields, "Content-Type": "application/json", "Accept-Language": "en",
        "Signature-Input": f"sig1={parameters}", "Signature": f"sig1=:{made}:"})


def code(answer):
    return answer.status_code, answer.json().get("code")


def test_a_program_that_must_sign_is_heard_signed_only(house):
    program = registered(house, "signing", scopes="members.read events").sign_in()
    assert signed(program, "GET", "/api/v1/persons?q=Wahyu").status_code == 200, "unasked, and right"
    assert code(signed(program, "GET", "/api/v1/persons?q=Wahyu", key=ec.generate_private_key(ec.SECP256R1()))) == (
        401, "signature-wrong"), "unasked, and wrong"
    Officers(house).caller("administrator").post("/api/v1/clients/signing/proof", {"signs": True}, 200)
    assert program.call("GET", "/api/v1/persons?q=Wahyu").status_code == 401, "tokens given before ended"
    program.sign_in()
    assert code(program.call("GET", "/api/v1/persons?q=Wahyu")) == (401, "signature-missing")
    assert signed(program, "GET", "/api/v1/persons?q=Wahyu").status_code == 200
    assert code(signed(program, "GET", "/api/v1/persons?q=Wahyu", covered=["@method", "@path", "authorization"])) == (
        401, "signature-covers-less")
    assert code(signed(program, "GET", "/api/v1/persons?q=Wahyu", created=int(time.time()) - 400)) == (
        401, "signature-expired")
    hook = {"url": "http://127.0.0.1:9/", "events": []}
    assert signed(program, "POST", "/api/v1/webhooks", hook).status_code == 201
    assert code(signed(program, "POST", "/api/v1/webhooks", hook, sent=b'{"url":"http://127.0.0.1:8/","events":[]}')) == (
        401, "signature-digest")
    assert signed(program, "GET", "/api/v1/persons?q=Sri").status_code == 200


# --- certificates ------------------------------------------------------------------------------------------------


def certified(folder, name, ca=None):
    """A key and certificate in one file each, signed by the CA or by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    now = datetime.now(timezone.utc)
    made = x509.CertificateBuilder().subject_name(subject).issuer_name(ca[0].subject if ca else subject).public_key(
        key.public_key()).serial_number(x509.random_serial_number()).not_valid_before(
        now - timedelta(days=1)).not_valid_after(now + timedelta(days=1)).add_extension(
        x509.BasicConstraints(ca=ca is None, path_length=None), True).add_extension(
        x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), False).sign(
        ca[1] if ca else key, hashes.SHA256())
    pem = made.public_bytes(serialization.Encoding.PEM)
    secret = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8,
                               serialization.NoEncryption())
    (folder / f"{name}.crt").write_bytes(pem)
    (folder / f"{name}.pem").write_bytes(pem + secret)
    return made, key


@pytest.fixture(scope="module")
def behind(tmp_path_factory):
    """A house behind HAProxy, which asks for certificates."""
    folder = tmp_path_factory.mktemp("behind")
    house = House(folder, people=50)
    house.rantau_program.arguments += ["--trusted-proxies", "127.0.0.1/32"]
    ca = certified(folder, "ca")
    for name in ("server", "partner", "other"):
        certified(folder, name, ca)
    port = free_port()
    house.proxy, house.ca = f"https://127.0.0.1:{port}", str(folder / "ca.crt")
    (folder / "haproxy.cfg").write_text(f"""
defaults
    mode http
    timeout connect 5s
    timeout client 30s
    timeout server 30s
frontend partners
    bind 127.0.0.1:{port} ssl crt {folder}/server.pem ca-file {folder}/ca.crt verify optional
    http-request del-header X-Client-Certificate-SHA256
    http-request set-header X-Client-Certificate-SHA256 %[ssl_c_der,sha2(256),hex] if {{ ssl_c_used }}
    default_backend rantau
backend rantau
    server one 127.0.0.1:{house.port}
""")
    proxy = None
    try:
        house.start()
        proxy = subprocess.Popen(["haproxy", "-f", str(folder / "haproxy.cfg")])
        yield house
    finally:
        if proxy:
            proxy.terminate()
            proxy.wait(20)
        house.stop()


def test_a_token_holds_over_its_own_certificate_only(behind):
    program = registered(behind, "certified", scopes="members.read")
    folder = behind.folder
    Officers(behind).caller("administrator").post("/api/v1/clients/certified/proof", {
        "signs": False, "certificate": (folder / "partner.crt").read_text()}, 200)

    def ask_token(certificate=None, **headers):
        return requests.post(f"{behind.proxy}/oauth/token", timeout=30, verify=behind.ca, cert=certificate, data={
            "grant_type": "client_credentials", "client_assertion_type": ASSERTION,
            "client_assertion": program.proof()}, headers=headers)

    def look(token, certificate=None, **headers):
        return requests.get(f"{behind.proxy}/api/v1/persons?q=Wahyu", timeout=30, verify=behind.ca, cert=certificate,
                            headers={"Authorization": f"Bearer {token}", **headers})

    own, other = str(folder / "partner.pem"), str(folder / "other.pem")
    thumbprint = hashlib.sha256(x509.load_pem_x509_certificate(
        (folder / "partner.crt").read_bytes()).public_bytes(serialization.Encoding.DER)).hexdigest()
    assert eventually(lambda: reached(behind))
    assert ask_token().status_code == 401 and ask_token(other).status_code == 401
    assert ask_token(**{"X-Client-Certificate-SHA256": thumbprint}).status_code == 401, "said by the caller itself"
    given = ask_token(own)
    assert given.status_code == 200, given.text
    token = given.json()["access_token"]
    assert look(token, own).status_code == 200
    assert code(look(token)) == (401, "client-certificate")
    assert code(look(token, other)) == (401, "client-certificate")
    assert code(look(token, **{"X-Client-Certificate-SHA256": thumbprint})) == (401, "client-certificate")


def reached(house):
    try:
        return requests.get(f"{house.proxy}/readyz", timeout=5, verify=house.ca).status_code == 200
    except requests.ConnectionError:
        return False
