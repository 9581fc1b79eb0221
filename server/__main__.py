"""`python -m server`: the same commands as `granslost`, for a machine without a window."""

from server.cli import main

if __name__ == "__main__":
    main()
