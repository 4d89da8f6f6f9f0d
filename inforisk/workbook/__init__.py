"""Layer 1: bytes to cells. The only door to the spreadsheet reader; it runs in a child process of its own."""
