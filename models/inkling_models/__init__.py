"""The pipeline that makes Inkling's packs, from prepared text to the report on what was released."""
