"""The API as the views need it: frozen data, no logic beyond properties."""
