"""A paper as PowerPoint slides, with charts and tables that can be edited."""
