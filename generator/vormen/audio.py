"""The letter aloud, in an easy speed: people speak at about 150 words a minute (feiten/spraak-en-talen §3)."""

from generator.vormen.geluidsvorm import GEWOON, Geluidsvorm

VORM = Geluidsvorm("audio", woorden=GEWOON)
