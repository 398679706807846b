"""Tree → blocks: what `generator.opstellen` uses to turn one template and one person's data into one letter."""
