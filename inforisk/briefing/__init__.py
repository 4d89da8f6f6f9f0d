"""Layer 6: answers to paper: workbooks, text files, templates."""
