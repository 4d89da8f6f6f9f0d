"""What people write in cells, and what it says: one small module a kind of value.

Every kind is a function from one text to an `Answer`. It is asked once for each distinct text of a column, never once
a row: a column of 20,000 levels holds perhaps a dozen spellings.
"""
