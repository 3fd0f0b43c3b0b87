"""The training loop of every model: teachers and students, translation and language model.

Rows of an epoch are packed by another process while the GPU trains on the last one, and stay on the GPU; the schedule
follows steps or seconds, whichever is further on, so that a run of fixed length ends with a finished model. One
process a GPU; gradients are averaged by one all-reduce of a flat buffer.
"""

from __future__ import annotations

import dataclasses
import functools
import json
import math
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import torch
import torch.distributed as dist
from torch import Tensor

from ..data.examples import Rows
from ..decoder.checkpoint import keep_state, save_checkpoint
from ..decoder.config import TrainConfig
from ..decoder.model import Decoder, parameter_count
from .losses import hidden_loss, packed_loss
from .process_group import Place
from .row_packing import RowSource, packed_epochs
from .salience_term import SalienceTerm
from .soft_labels import SoftLabels


def batches(
    source: RowSource, config: TrainConfig, place: Place
) -> Iterator[tuple[Tensor, Tensor, Tensor, Tensor | None]]:
    """Endless batches on the device: tokens int64, segment, target and source index, [rows_per_step, T].

    Every process packs the same rows and takes its own share of each step.
    """
    rng = np.random.default_rng(config.seed)
    stride = config.rows_per_step * place.world
    with packed_epochs(source, config.seed) as next_epoch:
        while True:
            rows = next_epoch()
            order = torch.from_numpy(rng.permutation(len(rows.tokens)))
            if len(order) < stride:
                order = order.repeat(math.ceil(stride / len(order)))
            arrays = [rows.tokens.astype(np.int16), rows.segment, rows.target]
            on_device = [torch.from_numpy(array).to(place.device) for array in arrays]
            index = None if rows.index is None else torch.from_numpy(rows.index).to(place.device)
            for start in range(0, len(order) - stride + 1, stride):
                mine = start + place.rank * config.rows_per_step
                chosen = order[mine : mine + config.rows_per_step].to(place.device)
                tokens, segment, target = (array[chosen] for array in on_device)
                yield tokens.long(), segment, target, None if index is None else index[chosen].long()


def optimizer_of(model: Decoder, config: TrainConfig) -> torch.optim.AdamW:
    matrices = [p for p in model.parameters() if p.dim() >= 2]
    vectors = [p for p in model.parameters() if p.dim() < 2]
    return torch.optim.AdamW(
        [{"params": matrices, "weight_decay": config.weight_decay}, {"params": vectors, "weight_decay": 0.0}],
        lr=config.learning_rate,
        betas=(0.9, config.beta2),
        fused=next(model.parameters()).is_cuda,
    )


def learning_rate_share(config: TrainConfig, step: int, progress: float) -> float:
    """Warm-up, then constant to 40 % of the run, then linear to the final share."""
    decay = min(1.0, max(0.0, (progress - 0.4) / 0.6))
    return min(1.0, (step + 1) / config.warmup_steps) * (1 - (1 - config.final_learning_rate_share) * decay)


@functools.cache
def compiled_loss() -> Callable[..., tuple[Tensor, Tensor]]:
    """One graph of model and loss. Cached, so that what `warm_up` compiled serves the run."""
    return torch.compile(packed_loss)


def compile_layers(model: Decoder) -> Callable[..., tuple[Tensor, Tensor]]:
    """The loss of a deep model: one layer is compiled, for all alike; the whole would take minutes."""
    for layer in model.layers:
        layer.compile()
    return functools.partial(packed_loss, of_hidden=torch.compile(hidden_loss))


def warm_up(model: Decoder, config: TrainConfig, place: Place, top: int, beside: SalienceTerm | None = None) -> None:
    """Compiles what `train` will need for soft labels of `top` tokens, while there is nothing to train on yet."""
    shape = (config.rows_per_step, config.row_tokens)
    tokens = torch.randint(32, config.model.vocab_size, shape, device=place.device)
    segment = torch.ones(shape, dtype=torch.uint8, device=place.device)
    soft_ids = torch.randint(32, config.model.vocab_size, (*shape, top), device=place.device)
    probabilities = torch.full((*shape, top), 1 / top, device=place.device)
    on_gpu = place.device.startswith("cuda")
    torch.set_float32_matmul_precision("high")
    loss_of = compiled_loss() if on_gpu else packed_loss
    model.train()
    for quantized in (True, False):
        model.set_quantized(quantized)
        with torch.autocast("cuda", torch.bfloat16, enabled=on_gpu):
            rates = (config.label_smoothing, config.distil_weight, config.doubt_discount)
            loss = loss_of(model, tokens, segment, segment.bool(), soft_ids, probabilities, False, *rates)[0]
        loss.backward()
        if beside is not None:
            beside(model).backward()
        model.zero_grad(set_to_none=True)


def train(
    config: TrainConfig,
    source: RowSource,
    out: Path,
    isolate: bool,
    place: Place | None = None,
    soft: SoftLabels | None = None,
    held: Rows | None = None,
    until: float | None = None,
    start: Decoder | None = None,
    by_layer: bool = False,
    begin: float | None = None,
    save_every: float = float("inf"),
    mean_of: int = 0,
    beside: SalienceTerm | None = None,
) -> Decoder:
    """Trains a model of `config.model`, writes OUT/NAME.pt and OUT/NAME.log.jsonl, returns it in eval mode.

    `isolate`: examples of a row are blind to each other. `held`: rows whose loss is logged. `until`: when
    the run must be over, in seconds since the epoch, if that is sooner than the config says. `start`: the
    model to go on from. `by_layer`: see `compile_layers`. `save_every`: seconds between checkpoints on the way.
    `mean_of`: that many of the last of them are kept, and their mean written as OUT/NAME.mean.pt. `beside`: what else
    is learned on the way, on one GPU. `begin`: once compiled, the first step waits until then, for a GPU that another
    run still has.
    """
    place = place or Place()
    torch.manual_seed(config.seed + place.rank)
    torch.set_float32_matmul_precision("high")
    print(f"{config.name}: seed {config.seed}, device {place.device} {place.rank + 1}/{place.world}", flush=True)
    model = (start or Decoder(config.model)).to(place.device)
    if place.world > 1:
        for parameter in model.parameters():
            dist.broadcast(parameter.data, 0)
    optimizer = optimizer_of(model, config)
    if beside is not None:
        optimizer.add_param_group({"params": list(beside.parameters()), "weight_decay": 0.0})
    on_gpu = place.device.startswith("cuda")
    loss_of = packed_loss
    if on_gpu:
        loss_of = compile_layers(model) if by_layer else compiled_loss()

    def run(tokens: Tensor, segment: Tensor, target: Tensor, index: Tensor | None) -> tuple[Tensor, Tensor]:
        ids = probabilities = None
        if soft is not None and index is not None:
            ids, probabilities = soft.ids[index].long(), soft.probabilities[index].float()
        with torch.autocast("cuda", torch.bfloat16, enabled=on_gpu):
            return loss_of(
                model,
                tokens,
                segment,
                target,
                ids,
                probabilities,
                isolate,
                config.label_smoothing,
                config.distil_weight,
                config.doubt_discount,
            )

    def save_state() -> None:
        nonlocal states
        states += 1
        save_checkpoint(model, out / f"{config.name}.pt", {"train": dataclasses.asdict(config)})
        if mean_of:
            keep_state(out / f"{config.name}.pt", states, mean_of)

    feed = batches(source, config, place)
    model.train()
    # Both graphs compile before the clock starts: the quantized one is needed near the end.
    for quantized in (config.quantize_aware_share > 0, False):
        model.set_quantized(quantized)
        run(*next(feed))[0].backward()
        if beside is not None:
            beside(model).backward()
        optimizer.zero_grad(set_to_none=True)
    if begin is not None:
        time.sleep(max(0.0, begin - time.time()))
    started, log = time.time(), []
    saved, states = started, 0
    max_seconds = min(config.max_seconds, max(1.0, until - started)) if until else config.max_seconds
    step, progress = 0, 0.0
    while progress < 1:
        share = learning_rate_share(config, step, progress)
        for group in optimizer.param_groups:
            group["lr"] = config.learning_rate * share
        loss, plain = run(*next(feed))
        if beside is not None and beside.due(step, progress):
            loss = loss + beside(model)
        loss.backward()
        place.mean_gradients(model)
        torch.nn.utils.clip_grad_norm_(model.parameters(), config.grad_clip)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        if step % 20 == 0 or config.max_steps < 100:
            seconds = time.time() - started
            progress = max(step / config.max_steps, seconds / max_seconds)
            progress = place.agree(progress)
            if progress >= 1 - config.quantize_aware_share and not model.quantized:
                model.set_quantized(True)
            if place.rank == 0 and time.time() - saved > save_every:
                saved = time.time()
                save_state()
        if step % config.eval_every == 0 or progress >= 1:
            seconds = time.time() - started
            tokens_seen = step * config.rows_per_step * config.row_tokens * place.world
            entry = {"step": step, "seconds": round(seconds, 1), "loss": round(plain.item(), 4)}
            entry |= {"tokens_per_second": int(tokens_seen / seconds), "rate": round(share, 4)}
            if beside is not None:
                entry["beside"] = round(beside.found.item(), 4)
            if held is not None:
                entry["held"] = round(held_loss(model, held, isolate, place.device), 4)
            log.append(entry)
            if place.rank == 0:
                print(config.name, json.dumps(entry), flush=True)
    model.set_quantized(False)
    model.eval()
    if place.rank == 0:
        (out / f"{config.name}.log.jsonl").write_text("".join(json.dumps(entry) + "\n" for entry in log))
        save_state()
        print(f"{config.name}: {parameter_count(model)} parameters, {step} steps", flush=True)
    return model


@torch.no_grad()
def held_loss(model: Decoder, held: Rows, isolate: bool, device: str, rows: int = 64) -> float:
    """Mean cross-entropy in nats a target token over `held`, in the mode that the model is in."""
    was_training = model.training
    model.eval()
    total = count = 0.0
    for start in range(0, len(held.tokens), rows):
        tokens = torch.from_numpy(held.tokens[start : start + rows].astype(np.int64)).to(device)
        segment = torch.from_numpy(held.segment[start : start + rows]).to(device)
        target = torch.from_numpy(held.target[start : start + rows]).to(device)
        with torch.autocast("cuda", torch.bfloat16, enabled=device.startswith("cuda")):
            plain = packed_loss(model, tokens, segment, target, None, None, isolate, 0.0, 0.0)[1]
        weight = float((target[:, 1:] & (segment[:, 1:] == segment[:, :-1])).sum())
        total += plain.item() * weight
        count += weight
    model.train(was_training)
    return total / max(count, 1)
