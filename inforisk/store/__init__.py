"""Layer 4: memory. The only door to SQLAlchemy."""
