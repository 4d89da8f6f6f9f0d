"""Action plans: how far they have come, what is outstanding and who must act."""
