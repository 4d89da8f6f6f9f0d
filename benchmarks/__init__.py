"""How fast the product is, and the command that makes each figure."""
