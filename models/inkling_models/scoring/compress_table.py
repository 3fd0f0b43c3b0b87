"""Step `compress_table`: the same model stored in every way, with size, quality and speed.

    python -m inkling_models.scoring.compress_table PACK_ID DATA CHECKPOINT.pt TOKENIZER.json RESULTS [--plain PLAIN.pt]
        [--recovery-steps 300] [--chars 60000]

Quality is bits a character of held-out text (held_text.py); speed is the median decode step of onnxruntime-web on
WebAssembly in Node, one thread, all variants in turn. Pruned models are stored as int8; `recovered` ones trained on
for a few hundred steps. CHECKPOINT may be the folder of a released pack: then all rows start from the weights that its
int8 stands for, and fp32 shows what rounding the activations costs.
"""

from __future__ import annotations

import argparse
import gzip
import json
import tempfile
from pathlib import Path

import torch
from torch import Tensor

from ..data.languages import NOTES_PACK, PACKS
from ..data.special_tokens import SEP
from ..data.tokenizer import load_tokenizer
from ..decoder.model import Decoder, QuantLinear
from ..packing.calibration import calibration_rows, parts_of, training_rows, translation_rows
from ..packing.export_graph import multiply_float, multiply_int8, multiply_wasm
from ..packing.session import GraphSession
from ..packing.smooth import smooth
from ..packing.variants import (
    Variant,
    block_quantized,
    half_precision,
    prune_heads,
    prune_weights,
    static_int8,
    with_multiply,
)
from ..packing.verify import load_weights
from ..repository import run_script
from ..training.losses import packed_loss
from .held_text import bits_per_character, held_texts
from .results import write_result


def recover(model: Decoder, rows: Tensor, steps: int, masks: list[Tensor] | None = None, batch: int = 16) -> None:
    """Trains on in place, as the pack was trained; `masks` keep pruned weights at zero."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    model.to(device).train()
    layers = [module for module in model.modules() if isinstance(module, QuantLinear)]
    optimizer = torch.optim.AdamW(model.parameters(), lr=3e-4, weight_decay=0.0)
    isolate = bool((rows == SEP).any())
    for step in range(steps):
        start = step * batch % max(1, len(rows) - batch)
        tokens = rows[start : start + batch].to(device)
        segment, target = parts_of(tokens) if isolate else (torch.zeros_like(tokens), torch.ones_like(tokens).bool())
        loss, _ = packed_loss(model, tokens, segment, target, None, None, isolate, 0.0, 0.0)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        optimizer.step()
        for group in optimizer.param_groups:
            group["lr"] = 3e-4 * (1 - step / steps)
        if masks is not None:
            with torch.no_grad():
                for layer, mask in zip(layers, masks, strict=True):
                    layer.weight.mul_(mask.to(device))
    model.cpu().eval()


def decode_ms(variants: list[Variant]) -> dict[str, float]:
    """Median milliseconds of a decode step of each variant; those of one shape are timed together."""
    found: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as folder:
        for shape in {variant.config for variant in variants}:
            files = {}
            for index, variant in enumerate(variants):
                if variant.config == shape:
                    path = Path(folder) / f"{index}.onnx"
                    path.write_bytes(variant.graph)
                    files[path.name] = variant.name
            sizes = (shape.layers, shape.kv_heads, shape.head_dim, shape.vocab_size)
            timed = run_script("decodeSpeed", *sizes, *(f"{folder}/{name}" for name in files))
            found |= {files[name]: ms for name, ms in json.loads(timed).items()}
    return found


def make_variants(
    checkpoint: Path, plain: Path | None, calibration: Tensor, rows: Tensor, recovery_steps: int
) -> list[Variant]:
    def fresh() -> Decoder:
        return load_weights(checkpoint)

    model = fresh()
    variants = [
        with_multiply("fp32", model, multiply_float, "float"),
        half_precision(model),
        with_multiply("int8 dynamic", model, multiply_int8, "wasm"),
        with_multiply("int8 dynamic, wide down and vocabulary", model, multiply_wasm, "wasm"),
        static_int8(model, calibration),
        block_quantized(model, 8),
        block_quantized(model, 4),
    ]
    smoothed = fresh()
    for entry in smooth(smoothed, calibration):
        print(f"smoothing {entry.name}: strength {entry.strength}, {entry.error_before:.3g} -> {entry.error_after:.3g}")
    variants.append(with_multiply("int8 dynamic, wide down and vocabulary, smoothed", smoothed, multiply_wasm, "wasm"))
    pruned = fresh()
    masks = prune_weights(pruned, 0.3)
    variants.append(with_multiply("30 % of weights pruned, int8", pruned, multiply_wasm, "wasm"))
    fewer = prune_heads(fresh())
    variants.append(with_multiply("50 % of heads pruned, int8", fewer, multiply_wasm, "wasm"))
    if recovery_steps:
        recover(pruned, rows, recovery_steps, masks)
        variants.append(with_multiply("30 % of weights pruned, recovered, int8", pruned, multiply_wasm, "wasm"))
        recover(fewer, rows, recovery_steps)
        variants.append(with_multiply("50 % of heads pruned, recovered, int8", fewer, multiply_wasm, "wasm"))
    if plain is not None:
        undistilled = load_weights(plain)
        variants.append(with_multiply("not distilled, fp32", undistilled, multiply_float, "float"))
        variants.append(with_multiply("not distilled, int8 as shipped", undistilled, multiply_wasm, "wasm"))
    return variants


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack", choices=PACKS)
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("tokenizer", type=Path)
    parser.add_argument("results", type=Path)
    parser.add_argument("--plain", type=Path, help="the same model trained without a teacher")
    parser.add_argument("--recovery-steps", type=int, default=300)
    parser.add_argument("--chars", type=int, default=60_000, help="of each held-out text")
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    torch.manual_seed(arguments.seed)
    tokenizer = load_tokenizer(arguments.tokenizer)
    calibration = calibration_rows(arguments.data, arguments.pack, tokenizer, arguments.seed)
    wanted = max(64, 16 * arguments.recovery_steps)
    if arguments.pack == NOTES_PACK:
        rows = training_rows(arguments.data, tokenizer, wanted, arguments.seed)
    else:
        rows = translation_rows(arguments.data, arguments.pack, tokenizer, wanted, arguments.seed, everyday=False)
    variants = make_variants(arguments.checkpoint, arguments.plain, calibration, rows, arguments.recovery_steps)
    texts = held_texts(arguments.data / "dev", arguments.pack, tokenizer, arguments.chars)
    speeds = decode_ms(variants)
    table = []
    for variant in variants:
        session = GraphSession(variant.graph, variant.config)
        row = {
            "variant": variant.name,
            "bytes": len(variant.graph),
            "gzipBytes": len(gzip.compress(variant.graph, 6, mtime=0)),
            "msPerToken": speeds[variant.name],
            "bitsPerCharacter": {name: round(bits_per_character(session, text), 4) for name, text in texts.items()},
        }
        print(json.dumps(row), flush=True)
        table.append(row)
    settings = {
        "seed": arguments.seed,
        "fromPack": arguments.checkpoint.is_dir(),
        "recoverySteps": arguments.recovery_steps,
        "characters": arguments.chars,
    }
    write_result(arguments.results, "compression", arguments.pack, {**settings, "rows": table})


if __name__ == "__main__":
    main()
