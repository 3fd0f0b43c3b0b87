"""The one decoder: its shape, its weights, and how it writes."""
