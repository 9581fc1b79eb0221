"""What goes on in a session beside the rules: polls, breakouts, notes, messages, help."""
