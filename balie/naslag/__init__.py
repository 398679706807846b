"""The library on paper: a page per letter, and every legal statement that our letters print. For people who run nothing."""
