"""What was made: the record of released letters, for consultants and for `brief controleer`."""
