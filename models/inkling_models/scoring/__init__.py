"""What a pack is worth, measured on held-out text with the engine of the app."""
