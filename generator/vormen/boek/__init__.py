"""HTML → EPUB 3: XHTML, the package around it, and reading along with sound. A small writer of our own.

EbookLib, the one library for this, is AGPL (a desk on a network would have to be too) and writes other bytes each time.
"""
