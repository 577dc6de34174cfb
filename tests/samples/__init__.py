"""The calls that the README of a generated package shows, run against a server that takes anything."""
