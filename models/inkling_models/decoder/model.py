"""The one decoder: RMSNorm, rotary grouped-query attention, SwiGLU, tied embedding (the llama layout).

State-dict names, shapes as torch.nn.Linear stores them ([out, in]):
  embedding.weight [V, d]; layers.N.{attention_norm,ffn_norm}.weight [d];
  layers.N.{q,k,v,o}.weight; layers.N.{gate,up,down}.weight; norm.weight [d].
Rotary embedding turns dimension i together with i + head_dim / 2 (the half-split pairing).
"""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from .config import ModelConfig
from .fake_quant import fake_quant_activation, fake_quant_weight


class RMSNorm(nn.Module):
    def __init__(self, size: int, eps: float):
        super().__init__()
        self.weight = nn.Parameter(torch.ones(size))
        self.eps = eps

    def forward(self, x: Tensor) -> Tensor:
        normed = x.float() * torch.rsqrt(x.float().pow(2).mean(-1, keepdim=True) + self.eps)
        return (normed * self.weight).to(x.dtype)


class QuantLinear(nn.Linear):
    """A linear layer without bias that can act as its int8 self (`quantized = True`)."""

    quantized = False

    def __init__(self, inputs: int, outputs: int, wide_input: bool = False):
        super().__init__(inputs, outputs, bias=False)
        # int8 weights, but an input that the graph leaves in float (see export_graph.WIDE_INPUTS).
        self.wide_input = wide_input

    def forward(self, x: Tensor) -> Tensor:
        if not self.quantized:
            return F.linear(x, self.weight)
        x = x if self.wide_input else fake_quant_activation(x)
        return F.linear(x, fake_quant_weight(self.weight).to(x.dtype))


def rotary_tables(config: ModelConfig, device: torch.device | str = "cpu") -> tuple[Tensor, Tensor]:
    """Cosine and sine tables, each [context_tokens, head_dim / 2], float32."""
    half = config.head_dim // 2
    frequencies = config.rope_base ** (-torch.arange(half, device=device).float() / half)
    angles = torch.arange(config.context_tokens, device=device).float()[:, None] * frequencies
    return angles.cos(), angles.sin()


def rotate(x: Tensor, cos: Tensor, sin: Tensor) -> Tensor:
    """Applies the rotary embedding. x [B, H, T, head_dim]; cos, sin [T, head_dim / 2]."""
    first, second = x.float().chunk(2, dim=-1)
    turned = torch.cat((first * cos - second * sin, second * cos + first * sin), dim=-1)
    return turned.to(x.dtype)


class Layer(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        d, dim = config.hidden_size, config.head_dim
        self.attention_norm = RMSNorm(d, config.norm_eps)
        self.q = QuantLinear(d, config.heads * dim)
        self.k = QuantLinear(d, config.kv_heads * dim)
        self.v = QuantLinear(d, config.kv_heads * dim)
        self.o = QuantLinear(config.heads * dim, d)
        self.ffn_norm = RMSNorm(d, config.norm_eps)
        self.gate = QuantLinear(d, config.ffn_size)
        self.up = QuantLinear(d, config.ffn_size)
        self.down = QuantLinear(config.ffn_size, d, wide_input=True)
        self.dropout = nn.Dropout(config.dropout)

    def project(self, x: Tensor, cos: Tensor, sin: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Rotated queries [B, heads, T, dim] and keys, and values [B, kv_heads, T, dim]."""
        batch, length, _ = x.shape
        normed = self.attention_norm(x)
        q, k, v = (
            projection(normed).view(batch, length, -1, self.config.head_dim).transpose(1, 2)
            for projection in (self.q, self.k, self.v)
        )
        return rotate(q, cos, sin), rotate(k, cos, sin), v

    def finish(self, x: Tensor, attended: Tensor) -> Tensor:
        """Residual, attention output [B, heads, T, dim] in; feed-forward and both residual sums out."""
        batch, length, _ = x.shape
        x = x + self.dropout(self.o(attended.transpose(1, 2).reshape(batch, length, -1)))
        normed = self.ffn_norm(x)
        return x + self.dropout(self.down(F.silu(self.gate(normed)) * self.up(normed)))

    def attend(self, q: Tensor, k: Tensor, v: Tensor, mask: Tensor | None) -> Tensor:
        """`mask` is boolean, true where a query may look; None means plainly causal."""
        repeats = self.config.heads // self.config.kv_heads
        if repeats > 1:
            k, v = k.repeat_interleave(repeats, 1), v.repeat_interleave(repeats, 1)
        return F.scaled_dot_product_attention(q, k, v, attn_mask=mask, is_causal=mask is None)

    def forward(self, x: Tensor, cos: Tensor, sin: Tensor, mask: Tensor | None) -> Tensor:
        q, k, v = self.project(x, cos, sin)
        return self.finish(x, self.attend(q, k, v, mask))


class Decoder(nn.Module):
    def __init__(self, config: ModelConfig):
        super().__init__()
        self.config = config
        self.embedding = nn.Embedding(config.vocab_size, config.hidden_size)
        self.layers = nn.ModuleList(Layer(config) for _ in range(config.layers))
        self.norm = RMSNorm(config.hidden_size, config.norm_eps)
        self.dropout = nn.Dropout(config.dropout)
        self.quantized = False
        cos, sin = rotary_tables(config)
        self.register_buffer("cos", cos, persistent=False)
        self.register_buffer("sin", sin, persistent=False)
        for name, parameter in self.named_parameters():
            if parameter.dim() == 2:
                scale = 0.02 / (2 * config.layers) ** 0.5 if name.split(".")[-2] in ("o", "down") else 0.02
                nn.init.normal_(parameter, std=scale)

    def set_quantized(self, on: bool) -> None:
        """Switches the simulation of int8 weights and activations on or off, in every layer."""
        self.quantized = on
        for module in self.modules():
            if isinstance(module, QuantLinear):
                module.quantized = on

    def table(self) -> Tensor:
        """The tied embedding [V, d] as this mode sees it."""
        return fake_quant_weight(self.embedding.weight) if self.quantized else self.embedding.weight

    def hidden(self, tokens: Tensor, mask: Tensor | None = None) -> Tensor:
        """tokens [B, T] int64; mask [B, 1, T, T] or None for causal. Normed hidden states [B, T, d]."""
        length = tokens.shape[1]
        x = self.dropout(F.embedding(tokens, self.table()))
        cos, sin = self.cos[:length], self.sin[:length]
        for layer in self.layers:
            x = layer(x, cos, sin, mask)
        return self.norm(x)

    def head(self, hidden: Tensor) -> Tensor:
        """Logits [..., V] of normed hidden states [..., d]."""
        return F.linear(hidden, self.table().to(hidden.dtype))

    def forward(self, tokens: Tensor, mask: Tensor | None = None) -> Tensor:
        return self.head(self.hidden(tokens, mask))


def parameter_count(model: Decoder) -> int:
    """Parameters, the tied embedding counted once."""
    return sum(parameter.numel() for parameter in model.parameters())
