"""Layer 6: a quarter from opening to freezing: returns, chasing, sign-off, snapshots and what changed between them."""
