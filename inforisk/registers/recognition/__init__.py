"""Which register a sheet is, where its rows stand and which column is which field.

headings, profile and support say what a column may be; columns gives each field to one; measures, stages, wide and
house_rules know what
only several columns together can tell; kinds weighs the six registers; header_rows and extent find the table.
"""

from inforisk.registers.recognition.recognising import heading_signature, recognise

__all__ = ["heading_signature", "recognise"]
