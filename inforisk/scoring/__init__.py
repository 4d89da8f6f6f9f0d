"""Layer 3: the council's judgement: schemes, appetite, score and band."""
