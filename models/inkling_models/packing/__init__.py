"""From a checkpoint to a pack that every runtime reads, and the proof that it does."""
