// What editors decided about the markers of this text.
MATCH (x:Decision {identity: $identity})
RETURN x.reference AS reference, x.by AS by, x.at AS at, x.why AS why
