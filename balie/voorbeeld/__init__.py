"""`brief voorbeeld`: the whole line on invented people, with the same commands that everyone uses."""
