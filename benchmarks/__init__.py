"""The figures the README quotes, and the command that makes each."""
