"""The letter aloud, slowly: for who writes along, or is learning the language."""

from generator.vormen.geluidsvorm import Geluidsvorm

VORM = Geluidsvorm("audio_langzaam", woorden=105)
