"""A paper's files: the accessible workbook, the text files, and all of them in one archive."""
