"""Who comes in: logging in, the second factor, the municipality's own login, and the users that a beheerder makes."""
