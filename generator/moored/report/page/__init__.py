"""What the reports for a browser have in common: encoders, pages, lines side by side."""
