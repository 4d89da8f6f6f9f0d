"""A paper as it will be read, whatever it is written to: sections of sentences, tables and pictures, and its imprint.

Every writer of a format takes a `Paper`; nothing is counted, chosen or worded after it has been put together.
"""
