"""Google's voice, against a stand-in on this machine: the real address, over real TLS, through a proxy that leads to the test.

It shows what we do with each answer. It does not show that Google still answers: no test goes there.
"""

import base64
import io
import json
import socket
import ssl
import threading
import time
from datetime import UTC, datetime, timedelta
from urllib.parse import unquote

import numpy as np
import pytest

from generator.bibliotheek import MEEGELEVERD, Bibliotheek, read_toml
from generator.gemeente import parse
from generator.spraak import algemene_tekst, gtts
from generator.spraak.algemene_tekst import AlgemeneTekst, of_block, of_term
from generator.vormen import Vormfout

pytest.importorskip("gtts", reason="niet getest: gTTS is een extra")
BIBLIOTHEEK = Bibliotheek((MEEGELEVERD,))
TOML = MEEGELEVERD / "sjablonen/voorbeeldgemeente.toml"
GEMEENTE = parse({**read_toml(TOML), "google_stem": True}, TOML)
KORT, LANG = of_term(BIBLIOTHEEK, "nl", "bezwaar"), of_block(BIBLIOTHEEK, "netwerk")


def mp3(seconden: float = 1.0) -> bytes:
    import lameenc

    codeur = lameenc.Encoder()
    codeur.set_in_sample_rate(24_000)
    codeur.set_channels(1)
    codeur.set_bit_rate(32)
    codeur.silence()
    toon = (np.sin(np.arange(int(24_000 * seconden)) / 20) * 9000).astype("<i2")
    return bytes(codeur.encode(toon.tobytes()) + codeur.flush())


def sound(inhoud: bytes) -> bytes:
    """An answer as Google gives it."""
    binnen = json.dumps([base64.b64encode(inhoud).decode()])
    return b")]}'\n\n123\n" + json.dumps([["wrb.fr", "jQ1olc", binnen, None, None, None, "generic"]]).encode() + b"\n25\n[]\n"


def http(inhoud: bytes, code: int = 200, extra: str = "") -> bytes:
    return f"HTTP/1.1 {code} X\r\nContent-Length: {len(inhoud)}\r\nConnection: close\r\n{extra}\r\n".encode() + inhoud


class Naspeler(threading.Thread):
    """A proxy that answers CONNECT and then speaks TLS itself, as translate.google.com. `antwoorden` go out one by one."""

    def __init__(self, context: ssl.SSLContext):
        super().__init__(daemon=True)
        self.context, self.antwoorden, self.gevraagd, self.tijden = context, [], [], []
        self.bij = []
        self.oor = socket.create_server(("127.0.0.1", 0))
        self.adres = f"http://127.0.0.1:{self.oor.getsockname()[1]}"

    def run(self):
        while True:
            try:
                lijn, _van = self.oor.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(lijn,), daemon=True).start()

    def serve(self, lijn: socket.socket):
        try:
            self.bij.append(lijn.recv(4096).split()[1].decode())
            lijn.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
            with self.context.wrap_socket(lijn, server_side=True) as veilig:
                self.gevraagd.append(self.request(veilig))
                self.tijden.append(time.monotonic())
                antwoord = self.antwoorden.pop(0)
                veilig.sendall(antwoord) if isinstance(antwoord, bytes) else antwoord(veilig)
        except OSError:
            pass

    @staticmethod
    def request(veilig) -> str:
        gelezen = b""
        while b"\r\n\r\n" not in gelezen:
            gelezen += veilig.recv(4096)
        kop, _leeg, inhoud = gelezen.partition(b"\r\n\r\n")
        lengte = int(next(regel.split(b":")[1] for regel in kop.split(b"\r\n") if regel.lower().startswith(b"content-length")))
        while len(inhoud) < lengte:
            inhoud += veilig.recv(4096)
        return unquote(inhoud.decode())


def certificate(map, naam: str, uitgever=None):
    """A key and a certificate for `naam`, signed by `uitgever` (key, certificate) or by itself; as (key, certificate)."""
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec
    from cryptography.x509.oid import NameOID

    sleutel, nu = ec.generate_private_key(ec.SECP256R1()), datetime.now(UTC)
    wie = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, naam)])
    tekenaar, door = (uitgever[0], uitgever[1].subject) if uitgever else (sleutel, wie)
    bouw = x509.CertificateBuilder().subject_name(wie).issuer_name(door).public_key(sleutel.public_key())
    bouw = (
        bouw.serial_number(x509.random_serial_number()).not_valid_before(nu - timedelta(1)).not_valid_after(nu + timedelta(1))
    )
    bouw = bouw.add_extension(x509.SubjectAlternativeName([x509.DNSName(naam)]), critical=False)
    bouw = bouw.add_extension(x509.BasicConstraints(ca=uitgever is None, path_length=None), critical=True)
    certificaat = bouw.sign(tekenaar, hashes.SHA256())
    prive = sleutel.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (map / f"{naam}.pem").write_bytes(prive + certificaat.public_bytes(serialization.Encoding.PEM))
    (map / f"{naam}.crt").write_bytes(certificaat.public_bytes(serialization.Encoding.PEM))
    return sleutel, certificaat


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """`stand_in(*antwoorden, vertrouwd=True)`: Google as the test plays it. No request leaves the machine."""

    def start(*antwoorden, vertrouwd: bool = True, naam: str = "translate.google.com") -> Naspeler:
        map = tmp_path / "tls"
        map.mkdir()
        wortel = certificate(map, "wortel")
        certificate(map, naam, wortel if vertrouwd else None)
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(map / f"{naam}.pem")
        speler = Naspeler(context)
        speler.antwoorden = list(antwoorden)
        speler.start()
        for sleutel in ("HTTPS_PROXY", "https_proxy"):
            monkeypatch.setenv(sleutel, speler.adres)
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(map / "wortel.crt"))
        spelers.append(speler)
        return speler

    spelers = []
    for sleutel in ("NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy", "CURL_CA_BUNDLE"):
        monkeypatch.delenv(sleutel, raising=False)
    monkeypatch.setattr(gtts, "TUSSENPOOS", 0.0)
    monkeypatch.setattr(gtts, "GEDULD", (2.0, 1.0))
    yield start
    for speler in spelers:
        speler.oor.close()


def left(map) -> list[str]:
    return sorted(pad.name for pad in map.rglob("*")) if map.exists() else []


def test_a_general_text_becomes_one_file_and_is_asked_once(stand_in, tmp_path):
    speler = stand_in(http(sound(mp3())))
    pad = gtts.read_aloud(KORT, GEMEENTE, tmp_path / "uit")
    assert pad.read_bytes() == mp3() and left(tmp_path / "uit") == [pad.name]
    assert gtts.read_aloud(KORT, GEMEENTE, tmp_path / "uit") == pad
    assert len(speler.gevraagd) == 1 and "bezwaar: u zegt dat u het niet eens bent" in speler.gevraagd[0]
    assert speler.bij == ["translate.google.com:443"]


def test_a_long_text_is_whole(stand_in, tmp_path):
    speler = stand_in(*[http(sound(mp3()))] * 20)
    gtts.read_aloud(LANG, GEMEENTE, tmp_path)
    gezegd = " ".join(
        json.loads(json.loads(vraag.removeprefix("f.req=").removesuffix("&"))[0][0][1])[0] for vraag in speler.gevraagd
    )
    assert len(speler.gevraagd) > 1
    assert [w for w in gezegd.replace(".", " ").replace("?", " ").split()] == LANG.tekst.replace(".", " ").replace(
        "?", " "
    ).replace(",", " ").split()


def hang(_veilig) -> None:
    time.sleep(3)


def drip(veilig) -> None:
    veilig.sendall(b"HTTP/1.1 200 OK\r\n\r\n")
    for _keer in range(40):
        veilig.sendall(b"x" * 100)
        time.sleep(0.1)


GOED = http(sound(mp3()))
FOUTEN = {
    "no answer": ([hang], "geen antwoord"),
    "an answer without end": ([drip], "niet ophoudt|geen antwoord"),
    "429": ([http(b"", 429)], "niets meer voorlezen"),
    "403": ([http(b"", 403)], "niets meer voorlezen"),
    "404": ([http(b"", 404)], "fout .404."),
    "500": ([http(b"", 500)], "fout .500."),
    "429 on the second part": ([GOED, http(b"", 429)], "niets meer voorlezen"),
    "a page that asks who you are": ([http(b"<html>unusual traffic</html>")], "geen geluid"),
    "no sound in the answer": ([http(b')]}\'\n[["wrb.fr","jQ1olc",null,null,null,[3],"generic"]]')], "geen geluid"),
    "sound of nothing": ([http(sound(b""))] * 9, "geen geluid"),
    "no sound but a page": ([http(sound(b"<html>" * 999))] * 9, "geen geluid"),
    "one click": ([http(sound(mp3(0.01)[:300]))] * 9, "geen geluid"),
    "another address": ([http(b"", 302, "Location: https://elders.example/\r\n")], "fout .302."),
    "the line breaks": ([lambda veilig: veilig.close()], "niet te bereiken"),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_each_failure_is_a_refusal_and_leaves_nothing(naam, stand_in, tmp_path):
    antwoorden, zin = FOUTEN[naam]
    speler = stand_in(*antwoorden)
    with pytest.raises(Vormfout, match=zin):
        gtts.read_aloud(LANG, GEMEENTE, tmp_path / "uit")
    assert not left(tmp_path / "uit") and speler.gevraagd


@pytest.mark.parametrize(("naam", "vertrouwd"), [("translate.google.com", False), ("elders.example", True)])
def test_a_wrong_certificate_gets_no_text(naam, vertrouwd, stand_in, tmp_path):
    """gTTS itself would have sent the text: it checks nothing."""
    speler = stand_in(GOED, vertrouwd=vertrouwd, naam=naam)
    with pytest.raises(Vormfout, match="certificaat klopt niet"):
        gtts.read_aloud(KORT, GEMEENTE, tmp_path / "uit")
    assert not speler.gevraagd and not left(tmp_path / "uit")


def test_no_network(stand_in, tmp_path, monkeypatch):
    stand_in()
    monkeypatch.setenv("HTTPS_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:1")
    with pytest.raises(Vormfout, match="niet te bereiken"):
        gtts.read_aloud(KORT, GEMEENTE, tmp_path / "uit")
    assert not left(tmp_path / "uit")


@pytest.mark.parametrize("taal", ["fa", "so", "ti", "ku"])
def test_languages_it_does_not_have(taal, stand_in, tmp_path):
    speler = stand_in(GOED)
    with pytest.raises(Vormfout, match=f"leest de taal ‘{taal}’ niet"):
        gtts.read_aloud(AlgemeneTekst("tekst", taal, algemene_tekst._HIER), GEMEENTE, tmp_path)
    assert not speler.bij


@pytest.mark.parametrize("tekst", ["", "  ", "... !?"])
def test_nothing_to_say(tekst, stand_in, tmp_path):
    speler = stand_in(GOED)
    with pytest.raises(Vormfout, match="niets om voor te lezen"):
        gtts.read_aloud(AlgemeneTekst(tekst, "nl", algemene_tekst._HIER), GEMEENTE, tmp_path)
    assert not speler.bij


def test_a_municipality_has_to_ask_for_it(stand_in, tmp_path):
    speler = stand_in(GOED)
    with pytest.raises(Vormfout, match="google_stem = true"):
        gtts.read_aloud(KORT, parse(read_toml(TOML), TOML), tmp_path)
    assert not speler.bij


def test_another_version_is_refused(stand_in, tmp_path, monkeypatch):
    monkeypatch.setattr("gtts.__version__", "2.2.4")
    with pytest.raises(Vormfout, match="gTTS 2.2.4 en niet 2.5.4"):
        gtts.read_aloud(KORT, GEMEENTE, tmp_path)


def test_requests_wait_for_each_other(stand_in, tmp_path, monkeypatch):
    monkeypatch.setattr(gtts, "TUSSENPOOS", 0.4)
    speler = stand_in(*[GOED] * 20)
    gtts.read_aloud(LANG, GEMEENTE, tmp_path)
    assert all(later - eerder > 0.3 for eerder, later in zip(speler.tijden, speler.tijden[1:], strict=False))


def test_the_type_is_made_from_the_library_only():
    with pytest.raises(TypeError):
        AlgemeneTekst("Beste mevrouw Yılmaz", "nl")
    for id in BIBLIOTHEEK.bouwsteen_ids():
        bron = BIBLIOTHEEK.bouwsteen(id).read_text("utf-8")
        if "{{" in bron or "{%" in bron:
            with pytest.raises(Vormfout, match="gaat nooit naar buiten"):
                of_block(BIBLIOTHEEK, id)
    with pytest.raises(Vormfout, match="termen.toml"):
        of_term(BIBLIOTHEEK, "nl", "Fatma Yılmaz")


def test_a_text_with_a_number_stays_here(tmp_path):
    map = tmp_path / "sjablonen/bouwstenen"
    map.mkdir(parents=True)
    (map / "los.md").write_text("Bel 010 123 45 67.", "utf-8")
    with pytest.raises(Vormfout, match="staat een getal"):
        of_block(Bibliotheek((tmp_path, MEEGELEVERD)), "los")


def test_blocks_are_plain_text():
    assert LANG.tekst.startswith("U hoeft het niet alleen te doen Iemand die u kent") and ":::" not in LANG.tekst
    assert mp3() and io.BytesIO(mp3()).read(2)[0] == 0xFF
