"""A second reader of the case file, written from src/docs/case-file-format.md and the RFCs alone.

  second_reader.py check FOLDER [WORDS_FILE]   the passphrase, or with a word list the recovery
                                               words, is the first line of standard input; the
                                               journal may follow, an entry a line, each a list
                                               of number, time, actor, kind, case, subject,
                                               seal, hash
  second_reader.py words WORDS_FILE WORD...    recovery words to their 15 bytes
  second_reader.py vectors FILE                checks the complete example of the document

It writes nothing. Exit: 0 all is well, 1 something is not authentic or not as expected, 2 the
files or the key were refused. Needs the Debian packages python3-argon2 and python3-cryptography.
"""

import hashlib
import hmac
import json
import struct
import sys
import unicodedata
from pathlib import Path

from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

PASSPHRASE, RECOVERY = 1, 2
PURPOSES = ("pages", "journal", "anchor", "rows", "lookup", "backup", "key-file")
PAGE, HEAD, SLOT = 4096, 4096, 4132


class Refused(Exception):
    """The files are not what the document describes, or the key does not fit."""


def require(condition, otherwise):
    if not condition:
        raise Refused(otherwise)


def mac(key, data):
    return hmac.new(key, data, hashlib.sha256).digest()


def authentic(key, nonce, sealed, label):
    """The plaintext, or None if the tag at the end of the sealed bytes does not fit."""
    try:
        return AESGCM(key).decrypt(nonce, sealed, label)
    except InvalidTag:
        return None


# Recovery words


def recovery_secret(listed, words):
    require(len(listed) == len(set(listed)) == 1626, "not a list of 1626 words")
    require(len(words) == 12, "not twelve words")
    places = {word: place for place, word in enumerate(listed)}
    number = 0
    for word in words:
        require(word in places, f"not in the list: {word}")
        number = number * 1626 + places[word]
    require(number < 1 << 128, "the words do not belong together")
    secret, check = number.to_bytes(16, "big")[:15], number & 0xFF
    require(hashlib.sha256(b"tutela/recovery" + secret).digest()[0] == check,
            "the words do not belong together")
    return secret


# HPKE (RFC 9180), mode_psk, the receiver's side

KEM = b"KEM" + struct.pack(">H", 0x0020)
SUITE = b"HPKE" + struct.pack(">HHH", 0x0020, 0x0001, 0x0002)
MODE_PSK = b"\x01"


def extract(suite, salt, label, ikm):
    return mac(salt or bytes(32), b"HPKE-v1" + suite + label + ikm)


def expand(suite, prk, label, info, length):
    """LabeledExpand for at most one block of SHA-256."""
    return mac(prk, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info + b"\x01")[:length]


def public_of(private):
    key = X25519PrivateKey.from_private_bytes(private).public_key()
    return key.public_bytes(Encoding.Raw, PublicFormat.Raw)


def hpke_open(private, enc, info, psk, psk_id, sealed):
    own, sender = X25519PrivateKey.from_private_bytes(private), X25519PublicKey.from_public_bytes(enc)
    shared = expand(KEM, extract(KEM, b"", b"eae_prk", own.exchange(sender)), b"shared_secret",
                    enc + public_of(private), 32)
    context = (MODE_PSK + extract(SUITE, b"", b"psk_id_hash", psk_id)
               + extract(SUITE, b"", b"info_hash", info))
    secret = extract(SUITE, shared, b"secret", psk)
    return authentic(expand(SUITE, secret, b"key", context, 32),
                     expand(SUITE, secret, b"base_nonce", context, 12), sealed, b"")


# tutela.keys


class Slot:
    def __init__(self, head, raw):
        self.label, self.info = head[:28] + raw[:92], head[:32] + raw[:92]
        self.kind, self.lanes, self.memory, self.passes = struct.unpack(">HHII", raw[:12])
        self.id, self.salt, self.public, self.nonce = raw[12:28], raw[28:60], raw[60:92], raw[92:104]
        self.sealed, self.enc, self.sealed_data_key = raw[104:184], raw[184:216], raw[216:264]
        require(self.kind in (PASSPHRASE, RECOVERY), "unknown kind of slot")
        require(1 <= self.lanes <= 4 and 64 << 10 <= self.memory <= 512 << 10
                and 3 <= self.passes <= 20, "a cost out of bounds")

    def private_key_and_voucher(self, secret):
        key = hash_secret_raw(secret, self.salt, self.passes, self.memory, self.lanes, 32,
                              Type.ID, 0x13)
        plain = authentic(key, self.nonce, self.sealed, self.label)
        return plain and (plain[:32], plain[32:])

    def described(self):
        return {"kind": "passphrase" if self.kind == PASSPHRASE else "recovery", "id": self.id.hex(),
                "cost": {"memory": self.memory, "passes": self.passes, "lanes": self.lanes}}


class KeyFile:
    def __init__(self, data):
        require(len(data) >= 36 and data[:8] == b"TUTELAKY", "not a key file")
        version, self.vault_id, self.generation, count = struct.unpack(">I16sII", data[8:36])
        require(version == 1, "a version that this reader does not know")
        require(1 <= count <= 16 and len(data) == 36 + 264 * count + 64, "a length that cannot be")
        self.slots = [Slot(data, data[at:at + 264]) for at in range(36, 36 + 264 * count, 264)]
        require(hashlib.sha256(data[:-32]).digest() == data[-32:], "the key file is damaged")
        self.covered, self.mac = data[:-64], data[-64:-32]

    def open(self, kind, secret):
        """The slot that the secret opens, its private key and voucher, the data key, the keys."""
        for slot in self.slots:
            found = slot.private_key_and_voucher(secret) if slot.kind == kind else None
            if found:
                private, voucher = found
                require(public_of(private) == slot.public, "a private key of another slot")
                data_key = hpke_open(private, slot.enc, slot.info, voucher, self.vault_id,
                                     slot.sealed_data_key)
                require(data_key, "a data key that was not sealed for this slot")
                prk = mac(self.vault_id, data_key)
                keys = {p: mac(prk, b"tutela/" + p.encode() + b"\x01") for p in PURPOSES}
                require(hmac.compare_digest(mac(keys["key-file"], self.covered), self.mac),
                        "the key file was changed by someone without the data key")
                return slot, private, voucher, data_key, keys
        raise Refused("the key opens no slot")


# store-G.anchor and store-G.mv.db


def read_anchor(data, key):
    records, held = [], None
    for at in (0, 4096):
        record = data[at:at + 84]
        good = len(record) == 84 and hmac.compare_digest(mac(key, record[:52]), record[52:])
        if good:
            magic, version, number, last = struct.unpack(">8sIQ32s", record[:52])
            require(magic == b"TUTELAAN" and version == 1, "not an anchor")
            held = max(held or (0, b""), (number, last))
        records.append(good)
    require(held, "no record of the anchor is authentic")
    return {"seq": held[0], "hash": held[1].hex(), "authentic": records}


def read_pages(path, key):
    held, unauthentic, header = None, [], False
    with path.open("rb") as file:
        head = file.read(HEAD)
        for at in (0, 2048):
            record = head[at:at + 64]
            if len(record) == 64 and authentic(key, record[36:48], record[48:], record[:36]) is not None:
                magic, version, file_id, reserved = struct.unpack(">8sI16sQ", record[:36])
                require(magic == b"TUTELAPG" and version == 1, "not a file of pages")
                held = max(held or (0, b""), (reserved, file_id))
        require(held, "no head of the store is authentic")
        page = 0
        while len(slot := file.read(SLOT)) == SLOT:
            label = held[1] + struct.pack(">Q", page) + slot[:8]
            plain = authentic(key, slot[8:20], slot[20:], label)
            if plain is None:
                unauthentic.append(page)
            elif page < 2:
                header |= plain.startswith(b"H:2,")
            page += 1
    require(header or unauthentic, "the pages are not a database of H2")
    return {"count": page, "unauthentic": unauthentic}


def last_hash(entries, key):
    """The hash of the last entry of a journal whose numbers and hashes are a chain from 1."""
    before = bytes(32)
    for expected, (number, time, actor, kind, case, subject, seal, given) in enumerate(entries, 1):
        texts = [struct.pack(">I", len(t)) + t for t in (x.encode() for x in (actor, kind, subject))]
        before = mac(key, before + struct.pack(">QQ", number, time) + texts[0] + texts[1]
                     + struct.pack(">BQ", case is not None, case or 0) + texts[2]
                     + bytes.fromhex(seal))
        require(number == expected and before.hex() == given.lower(), f"entry {number} is broken")
    return before.hex()


# Commands


def word_list(path):
    return Path(path).read_text("utf-8").split()


def check(folder, words_file=None):
    line, *journal = sys.stdin.buffer.read().decode("utf-8").splitlines()
    folder = Path(folder)
    file = KeyFile((folder / "tutela.keys").read_bytes())
    if words_file:
        kind, secret = RECOVERY, recovery_secret(word_list(words_file), line.split())
    else:
        kind, secret = PASSPHRASE, unicodedata.normalize("NFC", line).encode("utf-8")
    slot, _, _, _, keys = file.open(kind, secret)
    store = f"store-{file.generation}"
    anchor = read_anchor((folder / f"{store}.anchor").read_bytes(), keys["anchor"])
    if journal:
        last = last_hash([json.loads(entry) for entry in journal], keys["journal"])
        require((len(journal), last) == (anchor["seq"], anchor["hash"]), "not the anchor's journal")
    pages = read_pages(folder / f"{store}.mv.db", keys["pages"])
    print(json.dumps({"vault": file.vault_id.hex(), "generation": file.generation,
                      "slots": [s.described() for s in file.slots], "opened": slot.id.hex(),
                      "anchor": anchor, "pages": pages}))
    return 1 if pages["unauthentic"] else 0


def vectors(path):
    lines = Path(path).read_text("utf-8").splitlines()
    given = dict(line.split("=", 1) for line in lines if "=" in line and not line.startswith("#"))
    file = KeyFile(bytes.fromhex(given["file"]))
    found = {"file": given["file"], "vault-id": file.vault_id, "generation": file.generation}
    crypto = Path(__file__).parents[2] / "main/resources/tutela/vault/crypto"
    for number, listed in enumerate(file.slots, 1):
        own = {name: given.get(f"{number}.{name}") for name in ("passphrase", "words", "ephemeral")}
        if listed.kind == PASSPHRASE:
            secret = unicodedata.normalize("NFC", own["passphrase"]).encode("utf-8")
        else:
            secret = recovery_secret(word_list(crypto / "words-fr.txt"), own["words"].split())
            own["secret"] = secret
        slot, own["private-key"], voucher, data_key, keys = file.open(listed.kind, secret)
        require(public_of(bytes.fromhex(own["ephemeral"])) == slot.enc, "another ephemeral key")
        for name in ("kind", "lanes", "memory", "passes", "id", "salt", "nonce"):
            own[name] = getattr(slot, name)
        found |= {f"{number}.{name}": value for name, value in own.items() if value is not None}
        found |= {"voucher": voucher, "data-key": data_key}
        found |= {f"derived.{purpose}": key for purpose, key in keys.items()}
    text = {name: v.hex() if isinstance(v, bytes) else str(v) for name, v in found.items()}
    differing = sorted(name for name in given | text if given.get(name) != text.get(name))
    print("".join(f"differs: {name}\n" for name in differing), end="")
    return 1 if differing else 0


def main(arguments):
    match arguments:
        case ["check", folder, *rest] if len(rest) < 2:
            return check(folder, *rest)
        case ["words", words_file, *words]:
            print(recovery_secret(word_list(words_file), words).hex())
            return 0
        case ["vectors", path]:
            return vectors(path)
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except (Refused, OSError, UnicodeError) as refusal:
        print(refusal, file=sys.stderr)
        sys.exit(2)
