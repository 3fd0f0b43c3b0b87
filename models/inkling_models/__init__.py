"""The pipeline that makes Inkling's packs: prepare, tokenizer, teacher, distil, train, export, quantize, shard, verify, report."""
