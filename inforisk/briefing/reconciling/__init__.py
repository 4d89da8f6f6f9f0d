"""Before a paper leaves: its numbers are read back from the finished files and held against an independent count."""
