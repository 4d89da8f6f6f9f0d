"""Data quality: what the registers leave open, break, let grow old, or answer all alike."""
