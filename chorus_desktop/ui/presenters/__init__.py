"""What each page shows and what the user may do there, without Qt."""
