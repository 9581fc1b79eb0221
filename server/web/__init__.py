"""The client in a browser: gathering what it is made of, and serving it. No game here."""
