"""`python -m game`: the same commands as `granslost`."""

from server.cli import main

if __name__ == "__main__":
    main()
