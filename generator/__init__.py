"""Template + data + language → Brief → forms. No users, no state, no Django."""
