"""The committed client against a real HTTP server on loopback."""
