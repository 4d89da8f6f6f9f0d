"""Maturity: the level of each dimension against its target and the assessment before."""
