"""Trends: what is counted when a quarter is frozen, and how it goes through the quarters."""
