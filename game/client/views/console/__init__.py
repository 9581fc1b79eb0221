"""The pages of the trainer's console."""
