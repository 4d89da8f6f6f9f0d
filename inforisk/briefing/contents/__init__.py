"""What a paper says, one module a section: each asks the material and gives blocks back."""
