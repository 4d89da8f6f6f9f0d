"""A paper as a tagged PDF (PDF/UA-1)."""
