"""HTML and CSS → PDF, with WeasyPrint. Loaded by the first paper letter, not before: it is heavy."""
