"""The API to text: views decide, templates print."""
