"""What must hold in a register, one small module a subject. Each check takes the register and yields its faults.

A check computes one mask a rule. It knows nothing of pandera: `registers.contract` makes the contract out of them.
"""
