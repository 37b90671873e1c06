"""Registers of retracted works: Retraction Watch, open-retractions, and PubMed's lists."""
