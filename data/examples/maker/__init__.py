"""Makes the example council's workbooks: a fictitious city, its registers, and how each service keeps them."""
