"""Which register a sheet is, where its rows stand and which column is which field.

headings and profile say what a column may be; columns gives each field to one; stages, wide and house_rules know what
only several columns together can tell; kinds weighs the six registers; header_rows and extent find the table.
"""

from inforisk.registers.recognition.recognising import heading_signature, recognise

__all__ = ["heading_signature", "recognise"]
