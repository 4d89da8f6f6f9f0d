"""Who may read what: the public version of a paper, what was held back from it, and the list of it for the author."""
