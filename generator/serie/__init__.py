"""Many letters from one list of people: the list is read and checked whole before anything is made."""
