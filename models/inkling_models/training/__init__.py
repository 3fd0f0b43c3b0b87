"""From examples to checkpoints."""
