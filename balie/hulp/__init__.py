"""Help where people are: what the desk does, every rule with examples, the desk's own words, and a first visit. No data."""
