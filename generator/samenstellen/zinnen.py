"""The house style's sentences that composing needs, by key. Their Dutch text stands in huisstijl.toml under [zinnen].

`{naam}` and `{rol}` are the places that a sentence has; the forms read more keys than these (concept, pagina …).
"""

GEMEENTE = "gemeente"
"""The name of the sender, with {gemeente.naam}."""
AANHEF = "aanhef"
"""The salutation, with {naam}."""
GROET = "groet"
"""The closing greeting."""
ONDERTEKENING = "ondertekening"
"""Under the name of the behandelaar, with {gemeente.naam}."""
OOK_NAAR = "ook_naar"
"""Who else got this letter, with {naam} and {rol}."""
AFSCHRIFT_VAN = "afschrift_van"
"""Opening of a copy: who got the original, with {naam} and {rol}."""
NEDERLANDS_TELT = "nederlands_telt"
"""Opening of a translation: the Dutch text counts."""
TOELICHTING_NEDERLANDS = "toelichting_nederlands"
"""Before a toelichting in a translation: what follows is Dutch."""
POSTEN_WAT, POSTEN_BEDRAG, POSTEN_TOTAAL = "posten_wat", "posten_bedrag", "posten_totaal"
"""Headers of a table of amounts, and the label of its total."""
GEBARENTAAL = "gebarentaal"
"""Before the address of a film in sign language, where the municipality has one."""
LABELS = {
    "briefdatum": "label_briefdatum",
    "kenmerk": "label_kenmerk",
    "behandelaar": "label_behandelaar",
    "telefoon": "label_telefoon",
}
"""Fields that the letter's head shows, in this order, with the key of their label."""
