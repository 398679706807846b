"""The house of the pages: layout, style sheets, scripts, headers and the server. Knows no letters."""
