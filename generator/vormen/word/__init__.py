"""What the Word form is made of: the house style's brief.docx, its check, and writing WordprocessingML. No form stands here."""
