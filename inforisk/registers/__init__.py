"""Layer 2: cells to typed, checked registers, from one declarative definition a register."""
