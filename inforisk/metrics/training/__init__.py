"""Training: who of those who answer for information has valid training, and what stands in untrained hands."""
