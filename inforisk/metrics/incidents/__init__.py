"""Incidents: what happened, what was learned, and the risks they did not move."""
