"""Finished files read back: the text and the tables of each format."""
