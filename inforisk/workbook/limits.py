"""How large a file may be, and how much the reading child may use before it is stopped."""

from dataclasses import dataclass

MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds. An honest register of 100,000 rows x 30 columns passes the defaults.

    `ratio` is how many times smaller than its content a part of `ratio_from_bytes` or more may be packed: office
    files stay far below 100, a zip bomb lies far above. `memory_bytes` is the child's whole address space.
    """

    upload_bytes: int = 25 * MIB
    parts: int = 1_000
    part_bytes: int = 200 * MIB
    total_bytes: int = 400 * MIB
    ratio: int = 100
    ratio_from_bytes: int = 8 * MIB
    sheets: int = 200
    columns: int = 16_384
    rows: int = 1_048_576
    memory_bytes: int = 1_024 * MIB
    cpu_seconds: int = 20
    wall_seconds: float = 25.0
    answer_bytes: int = 400 * MIB
