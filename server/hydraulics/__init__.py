"""The water: solves the problems that the rules state, with EPANET, off the event loop."""
