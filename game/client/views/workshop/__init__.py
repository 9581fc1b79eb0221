"""What goes on beside the rules, as it is shown: polls, group talks, messages, handover."""
