"""The parts of the replay's screen: the line of time, the figures, what is told of a phase."""
