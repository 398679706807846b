"""What the two braille forms share: text → cells, blocks → lines, lines → pages, and back. Cells are U+2800 … U+283F."""
