"""The append-only log: what was done at the desk, by whom and when, in a chain that shows every later change."""
