"""The corpus of real files as a whole: what is right and wrong of each, and whether both stores hold the same."""
