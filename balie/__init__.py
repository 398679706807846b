"""The desk: the only place with users, state and (later) HTTP. The command line and the pages share what is decided here."""
