"""What client and server say to each other: messages, codec, views and patches."""
