"""How the water behaves, and how it is asked."""
