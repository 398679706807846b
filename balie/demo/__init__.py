"""`brief balie --demo`: a throwaway desk with invented people and texts in every state. Everything in it is made up."""
