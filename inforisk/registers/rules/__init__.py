"""The rules of a register's cells, rows and columns: one record a fault, with the words a person reads.

An error means that the row cannot be used as it stands, a warning that it is used but wants a look, a note that
something was decided on the reader's behalf.
"""

from inforisk.findings import Rule
from inforisk.registers.rules import columns, rows, values

RULES = tuple(value for part in (values, columns, rows) for value in vars(part).values() if isinstance(value, Rule))
