"""The commands of `evidence`, one module for what belongs together; heavy imports stand where they are used."""
