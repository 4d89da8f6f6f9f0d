"""A person's own workbook with its faults marked. Runs in a child process: the only door to openpyxl."""
