"""A paper as a Word document: the committee report."""
