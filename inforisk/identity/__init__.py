"""Layer 4: what is the same thing in two quarters, and who is the same person. It suggests; a person decides."""
