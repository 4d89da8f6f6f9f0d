"""Layer 2: cells to typed, checked registers, from one declarative definition a register."""

from collections.abc import Mapping

from inforisk.registers.actions import ACTIONS
from inforisk.registers.assets import ASSETS
from inforisk.registers.definition import Register
from inforisk.registers.entries import with_headings_met
from inforisk.registers.incidents import INCIDENTS
from inforisk.registers.maturity import MATURITY
from inforisk.registers.risks import RISKS
from inforisk.registers.training import TRAINING
from inforisk.vocabulary import Kind

ALL: Mapping[Kind, Register] = {
    register.kind: with_headings_met(register) for register in (ASSETS, RISKS, ACTIONS, MATURITY, TRAINING, INCIDENTS)
}
"""The six registers, in the order they are shown."""

__all__ = ["ALL"]
