"""IPA by espeak-ng 1.52: one line in on stdin, one line out. A process of its own, so that no other engine's state is touched."""

import ctypes
import sys

import espeakng_loader

ZONDER_GELUID, NIET_STOPPEN, UTF8, IPA = 2, 0x8000, 1, 2
"""AUDIO_OUTPUT_SYNCHRONOUS, espeakINITIALIZE_DONT_EXIT, espeakCHARS_UTF8 and the IPA bit of phonememode (speak_lib.h)."""


def library():
    c = ctypes.CDLL(espeakng_loader.get_library_path())
    c.espeak_TextToPhonemes.restype = ctypes.c_char_p
    c.espeak_TextToPhonemes.argtypes = [ctypes.POINTER(ctypes.c_void_p), ctypes.c_int, ctypes.c_int]
    assert c.espeak_Initialize(ZONDER_GELUID, 0, espeakng_loader.get_data_path().encode(), NIET_STOPPEN) > 0
    return c


def phonemes(c, tekst: str) -> str:
    """Clauses are apart by ' | '."""
    buffer = ctypes.create_string_buffer(tekst.encode())
    plek = ctypes.c_void_p(ctypes.addressof(buffer))
    delen = []
    while plek.value:
        delen.append(" ".join(c.espeak_TextToPhonemes(ctypes.byref(plek), UTF8, IPA).decode().split()))
    return " | ".join(filter(None, delen))


if __name__ == "__main__":
    c = library()
    assert c.espeak_SetVoiceByName(sys.argv[1].encode()) == 0
    for regel in sys.stdin.read().splitlines():
        print(phonemes(c, regel))
