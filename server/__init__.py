"""Everything that hosts: transport, sessions, journal, clock, hydraulics, bots and debrief."""
