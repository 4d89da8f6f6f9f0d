"""Information-risk reporting for councils: from a service's own workbook to figures a Cabinet Member can trust.

The package stands in one order, the path a register takes:
workbook -> registers -> scoring -> store -> metrics -> figures / briefing -> ui. Imports point down it only.
"""

__version__ = "0.1.0"
