"""A page as a person copies it, in the project's own words."""

ARTICLE = """How should tea be kept warm?

Main Points

- A lid keeps tea warm for longer than an open cup does 1
- Wool around the pot doubles that time 2
- Nobody has measured what happens to the taste

References

1. Arden B. Lids and cups. Journal of Kitchens. 2016.
2. Cole D. Wool in the kitchen: a review. Journal of Kitchens. 2019.
"""
