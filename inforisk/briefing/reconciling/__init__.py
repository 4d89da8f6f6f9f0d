"""Before a paper leaves: its numbers, read back from the finished files, against a count of their own."""
