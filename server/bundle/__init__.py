"""The USB folder: the game with all that it needs, installed without internet or technician."""
