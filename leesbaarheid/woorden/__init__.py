"""What is known of words: how rare they are, which are formal, which every resident must know."""
