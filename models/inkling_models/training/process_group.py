"""The processes of one run, one a GPU: which of them this is, and what they agree on."""

from __future__ import annotations

import dataclasses
import os

import torch
import torch.distributed as dist

from ..decoder.model import Decoder


@dataclasses.dataclass(frozen=True)
class Place:
    """Which of how many processes this is, and its device."""

    rank: int = 0
    world: int = 1
    device: str = "cuda" if torch.cuda.is_available() else "cpu"

    def mean_gradients(self, model: Decoder) -> None:
        if self.world == 1:
            return
        gradients = [parameter.grad for parameter in model.parameters()]
        flat = torch.cat([gradient.flatten() for gradient in gradients])
        dist.all_reduce(flat)
        flat /= self.world
        at = 0
        for gradient in gradients:
            gradient.copy_(flat[at : at + gradient.numel()].view_as(gradient))
            at += gradient.numel()

    def agree(self, progress: float) -> float:
        """The same progress in every process, or one would leave the loop while another waits."""
        if self.world == 1:
            return progress
        shared = torch.tensor([progress], device=self.device)
        dist.all_reduce(shared, op=dist.ReduceOp.MAX)
        return shared.item()


def join_group() -> Place:
    """This process's place among those that torchrun started; alone when there is no torchrun."""
    world, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    if torch.cuda.is_available():
        torch.cuda.set_device(rank)
    if world > 1:
        dist.init_process_group("nccl" if torch.cuda.is_available() else "gloo")
    return Place(rank, world, f"cuda:{rank}" if torch.cuda.is_available() else "cpu")


def leave_group(place: Place) -> None:
    if place.world > 1:
        dist.destroy_process_group()
