"""A letter aloud: what is said (spreektekst), by which voice (keuze, one engine = one file), and the sound (geluid, mp3)."""
