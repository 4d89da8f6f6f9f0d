"""Layer 5: questions to small answers: counts, lists, sentences."""
